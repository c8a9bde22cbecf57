import type { ColorName, Theme } from "./theme";
import { colorNames } from "./theme";

/** Text on what it stands on in the pages: at least 4.5:1 (WCAG 2.2, 1.4.3). */
const texts: [text: ColorName, ground: ColorName][] = [
  ...(["paper", "card", "warm-mist", "cool-mist", "brand-mist", "accent-mist"] as const).map(
    (ground): [ColorName, ColorName] => ["ink", ground],
  ),
  ["muted", "paper"],
  ["muted", "card"],
  ["brand", "paper"],
  ["brand", "card"],
  ["brand-deep", "brand-mist"],
  ["card", "brand"],
  ["card", "brand-deep"],
  ["paper", "brand-deep"],
  ["paper", "ink"],
  ["danger", "paper"],
  ["danger", "card"],
];

/** What has to be told from what is around it: at least 3:1 (WCAG 2.2, 1.4.11). */
const edges: [edge: ColorName, ground: ColorName][] = [
  ["edge", "paper"],
  ["edge", "card"],
];

/** Colours that are missing, or too close to each other to be read. */
export function contrastFaults(colors: Theme["colors"]): string[] {
  const missing = colorNames.filter((name) => !colors[name]);
  return [
    ...missing.map((name) => `--${name} is missing, or not written as #rrggbb.`),
    ...texts.flatMap((pair) => tooClose(colors, pair, 4.5)),
    ...edges.flatMap((pair) => tooClose(colors, pair, 3)),
  ];
}

function tooClose(colors: Theme["colors"], [one, other]: [ColorName, ColorName], least: number): string[] {
  const [a, b] = [colors[one], colors[other]];
  if (!a || !b) return [];
  const ratio = contrast(a, b);
  return ratio >= least
    ? []
    : [`--${one} on --${other} has a contrast of ${ratio.toFixed(2)}:1, less than ${least}:1.`];
}

/** How far two colours (#rrggbb) are apart, as WCAG 2 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
