import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { NodeResult, Result, RunOptions } from "axe-core";
import { type CDPSession, expect, type Page, test } from "playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const devtools = new WeakMap<Page, CDPSession>();

/** It ends with its page: to end it before would take away what other sessions have set there, such as passkeys. */
async function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = devtools.get(page) ?? (await page.context().newCDPSession(page));
  devtools.set(page, session);
  return session;
}

/** What axe finds to be wrong, as "rule: elements". Only violations are asked for: to tell of all else takes it longer. */
async function violationsOf(page: Page, only?: readonly string[]): Promise<string[]> {
  // The sheets that `preload` would fetch again are for a rule about turned screens that is off.
  const options: RunOptions = {
    runOnly: only && [...only],
    // Of WCAG 2.2, and off unless it is asked for.
    ...(!only && { rules: { "target-size": { enabled: true } } }),
    resultTypes: ["violations"],
    iframes: false,
    preload: false,
  };
  // By `page.evaluate` every page would have to compile it anew, which takes it half as long as to run it.
  await (await devtoolsOf(page)).send("Runtime.evaluate", { expression: axe });
  const violations: Pick<Result, "id" | "nodes">[] = await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then((found) => found.violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }: NodeResult) => html).join(" | ")}`);
}

/** The page breaks no rule that can be checked by a program (or of those, or with those tags), and is not wider than its window. */
export async function expectAccessible(
  page: Page,
  name = page.url(),
  only?: readonly string[],
): Promise<void> {
  await expectNothingBeyond(page, name);
  // axe waits for timers, which a page without scripts has none of: the same markup is looked at with them.
  if (test.info().tags.includes("@nojs")) return;
  expect(await violationsOf(page, only), name).toEqual([]);
}

/** The page is not wider than its window. */
export async function expectNothingBeyond(page: Page, name = page.url()): Promise<void> {
  const beyond = await page.locator("html").evaluate(({ scrollWidth }) => scrollWidth - window.innerWidth);
  expect(beyond, `${name}: pixels beyond the window`).toBeLessThanOrEqual(0);
}
