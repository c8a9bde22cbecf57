import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/** The page breaks no rule that can be checked by a program, and is not wider than its window. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(told, page.url()).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, "pixels beyond the window").toBeLessThanOrEqual(0);
}
