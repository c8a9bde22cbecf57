import { contrast } from "../shop/contrast";
import { type ColorName, readTheme, type Theme } from "../shop/theme";

/** What a mail looks like: the theme's colours by what they are for in it, and its typefaces. */
export type Look = {
  light: Palette;
  /** For programs that show mails on dark; null where the theme is dark itself. */
  dark: Palette | null;
  displayFont: string;
  textFont: string;
};

type Palette = {
  ground: string;
  card: string;
  text: string;
  muted: string;
  line: string;
  link: string;
  button: string;
  onButton: string;
};

let kept: Look | undefined;

/** The shop's own look. */
export function shopLook(): Look {
  kept ??= lookOf(readTheme());
  return kept;
}

/** Both palettes are of pairs whose contrast is checked when the shop starts (lib/shop/contrast.ts). */
function lookOf({ colors, displayFont, textFont }: Theme): Look {
  const color = (name: ColorName) => colors[name] ?? (name === "ink" ? "#000000" : "#ffffff");
  const light = {
    ...{ ground: color("paper"), card: color("card"), text: color("ink"), muted: color("muted") },
    ...{ line: color("line"), link: color("brand"), button: color("brand"), onButton: color("card") },
  };
  const dark = {
    ...{ ground: color("ink"), card: color("ink"), text: color("paper"), muted: color("paper") },
    ...{ line: color("muted"), link: color("brand-mist") },
    ...{ button: color("brand-mist"), onButton: color("ink") },
  };
  const isDark = contrast(color("paper"), "#ffffff") > contrast(color("ink"), "#ffffff");
  return { light, dark: isDark ? null : dark, displayFont, textFont };
}
