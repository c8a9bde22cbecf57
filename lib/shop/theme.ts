import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The colours of a theme, by what they are for. */
export const colorNames = [
  "paper",
  "card",
  "ink",
  "muted",
  "line",
  "edge",
  "brand",
  "brand-deep",
  "brand-mist",
  "accent",
  "accent-deep",
  "accent-mist",
  "warm",
  "warm-mist",
  "cool",
  "cool-mist",
  "danger",
] as const;
export type ColorName = (typeof colorNames)[number];

export type Theme = { colors: Partial<Record<ColorName, string>>; displayFont: string; textFont: string };

/** The shop's theme: a merchant's own, else the example's. */
export function readTheme(): Theme {
  const own = ["shop/theme.css", "examples/ombu/theme.css"].map((file) => path.join(process.cwd(), file));
  const file = own.find((each) => existsSync(each));
  return parseTheme(file ? readFileSync(file, "utf8") : "");
}

/** Reads a theme's values. Colours are written as #rrggbb; one that is not is missing. */
export function parseTheme(css: string): Theme {
  const withoutComments = css.replace(/\/\*.*?\*\//gs, "");
  const values = new Map(
    [...withoutComments.matchAll(/--([a-z-]+)\s*:\s*([^;}]+)/g)].map(([, name = "", value = ""]) => [
      name,
      value.trim(),
    ]),
  );
  const colors = colorNames.flatMap((name) => {
    const value = values.get(name) ?? "";
    return /^#[0-9a-f]{6}$/i.test(value) ? [[name, value.toLowerCase()]] : [];
  });
  return {
    colors: Object.fromEntries(colors),
    displayFont: values.get("display-font") ?? "Georgia, serif",
    textFont: values.get("text-font") ?? "system-ui, sans-serif",
  };
}
