import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { NodeResult, Result, RunOptions } from "axe-core";
import { expect, type Page, test } from "playwright/test";

/** Every page has to read all of it anew: the one without comments is half as long. */
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds to be wrong, as "rule: elements". Only violations are asked for: to tell of all else takes it longer. */
async function violationsOf(page: Page, runOnly?: string[]): Promise<string[]> {
  // The sheets that `preload` would fetch again are for a rule about turned screens that is off.
  const options: RunOptions = { runOnly, resultTypes: ["violations"], iframes: false, preload: false };
  await page.evaluate(axe);
  const violations: Pick<Result, "id" | "nodes">[] = await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then((found) => found.violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }: NodeResult) => html).join(" | ")}`);
}

/** The page breaks no rule that can be checked by a program (or of those tags), and is not wider than its window. */
export async function expectAccessible(page: Page, name = page.url(), tags?: string[]): Promise<void> {
  await expectNothingBeyond(page, name);
  // axe waits for timers, which a page without scripts has none of: the same markup is looked at with them.
  if (test.info().tags.includes("@nojs")) return;
  expect(await violationsOf(page, tags), name).toEqual([]);
}

/** The page is not wider than its window. */
export async function expectNothingBeyond(page: Page, name = page.url()): Promise<void> {
  const beyond = await page.locator("html").evaluate(({ scrollWidth }) => scrollWidth - window.innerWidth);
  expect(beyond, `${name}: pixels beyond the window`).toBeLessThanOrEqual(0);
}
