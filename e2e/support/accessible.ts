import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Result, RunOptions } from "axe-core";
import { type CDPSession, expect, type Page, test } from "playwright/test";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const devtools = new WeakMap<Page, CDPSession>();

/** It ends with its page: to end it before would take away what other sessions have set there, such as passkeys. */
async function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = devtools.get(page) ?? (await page.context().newCDPSession(page));
  devtools.set(page, session);
  return session;
}

/** Each look of a text that has enough contrast: most pages are made of what other pages are made of, too. */
const readable = new Set<string>();

/**
 * What axe finds to be wrong, as "rule: elements". Of what is right nothing is told in detail: that takes it longer. Of
 * texts that look the same it measures one, in all pages that a worker sees, for their contrast takes it as long as all else.
 */
async function violationsOf(page: Page, only?: readonly string[]): Promise<string[]> {
  const looks = (await page.evaluate(markLooks)).filter((look) => !readable.has(look));
  if (looks.length === 0 && only?.join() === "color-contrast") return [];
  // The sheets that `preload` would fetch again are for a rule about turned screens that is off.
  const options: RunOptions = {
    runOnly: only && [...only],
    // Of WCAG 2.2, and off unless it is asked for.
    ...(!only && { rules: { "target-size": { enabled: true } } }),
    resultTypes: ["violations", "incomplete"],
    iframes: false,
    preload: false,
  };
  // By `page.evaluate` every page would have to compile it anew, which takes it half as long as to run it.
  await (await devtoolsOf(page)).send("Runtime.evaluate", { expression: axeSource });
  const { violations, measured } = await page.evaluate(runAxe, { looks, options });
  if (violations.length === 0) for (const look of measured) readable.add(look);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
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

// What follows runs in the browser, each function by itself.

/** Marks one text of each look with it, and answers them: what it is, its own style, and what it stands on. */
function markLooks(): string[] {
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element | null): string => {
    if (!element) return `${innerWidth}`;
    const known = grounds.get(element);
    if (known) return known;
    const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode } =
      getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode].join(" ");
    const isPlain = own === "rgba(0, 0, 0, 0) none 1 static none normal";
    const ground = `${isPlain ? "" : `${own} on `}${groundOf(element.parentElement)}`;
    grounds.set(element, ground);
    return ground;
  };
  const hasText = (element: Element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  const isOff = (element: Element) =>
    element.closest(":disabled, [aria-disabled], [inert]") ??
    element.closest("label")?.control?.closest(":disabled, [aria-disabled]");
  const looks = new Map<string, Element>();
  for (const element of document.body.querySelectorAll("*")) {
    if (!hasText(element)) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const own = [
      element.tagName,
      element.className,
      color,
      fontSize,
      fontWeight,
      textShadow,
      !isOff(element),
    ];
    looks.set(`${own.join(" ")} on ${groundOf(element)}`, element);
  }
  for (const [look, element] of looks) element.setAttribute("data-look", look);
  return [...looks.keys()];
}

/** Contrast is measured of what is marked with one of these looks; of which of them it could be is answered, too. */
async function runAxe({ looks, options }: { looks: string[]; options: RunOptions }) {
  const lookOf = (element?: Element | null) => element?.getAttribute("data-look") ?? "";
  for (const element of document.querySelectorAll("[data-look]")) {
    if (!looks.includes(lookOf(element))) element.removeAttribute("data-look");
  }
  const { axe } = window as unknown as { axe: typeof Axe };
  const isContrast = ({ id }: Result) => id === "color-contrast";
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });
  const { violations, passes, incomplete } = await axe.run({ ...options, elementRef: true });
  const unclear = incomplete
    .filter(isContrast)
    .flatMap(({ nodes }) => nodes.map(({ element }) => lookOf(element)));
  const measured = passes.some(isContrast) ? looks.filter((look) => !unclear.includes(look)) : [];
  for (const element of document.querySelectorAll("[data-look]")) element.removeAttribute("data-look");
  const told = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  return { violations: told, measured };
}
