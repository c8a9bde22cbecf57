import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { shopFolder } from "./folder";

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

/** The shop's theme. One that is not there has no colours. */
export function readTheme(): Theme {
  const file = path.join(shopFolder(), "theme.css");
  return parseTheme(existsSync(file) ? readFileSync(file, "utf8") : "");
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
