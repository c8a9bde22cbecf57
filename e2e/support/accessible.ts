import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "playwright/test";

/**
 * The page breaks no rule that can be checked by a program, and is not wider than its window. Only violations are asked
 * for, and in this page: what axe would tell of all that is right, and its second page for frames of other sites, take
 * most of its time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const beyond = await page.locator("html").evaluate(({ scrollWidth }) => scrollWidth - window.innerWidth);
  expect(beyond, "pixels beyond the window").toBeLessThanOrEqual(0);
  // axe waits for timers, which a page without scripts has none of: the same markup is looked at with them.
  if (test.info().tags.includes("@nojs")) return;
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(told, page.url()).toEqual([]);
}
