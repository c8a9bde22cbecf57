import { createHash } from "node:crypto";
import { shop } from "@/shop/shop";
import { type Locale, languageTags } from "../i18n/locales";
import { errors as en } from "../i18n/messages/en/errors";
import { errors as es } from "../i18n/messages/es/errors";
import { errors as pt } from "../i18n/messages/pt/errors";
import { localePath } from "../i18n/paths";
import { escapeHtml } from "../platform/escape-html";
import { type ColorName, readTheme } from "../shop/theme";
import { isDeskPath } from "../staff/desk-path";

export type StaticPageKind =
  /** More visitors than can be served: 503. */
  | "busy"
  /** Something that the shop needs is away, such as its database: 503. */
  | "unavailable"
  /** An error of ours: 500. */
  | "broken"
  /** An address that can't be read leads nowhere: 404. */
  | "notFound"
  /** A form of an earlier build: 409. */
  | "updated"
  /** What was sent is nothing that the shop takes: 4xx. */
  | "refused";

type Options = {
  locale: Locale;
  kind: StaticPageKind;
  /** Path and query of what was asked for, to try it again. */
  address: string;
  /** Whether a form was sent: it can't be sent again by following a link. */
  sent?: boolean;
  /** What the log has the error under. */
  reference?: string | undefined;
};

// Plain sentences without values: no translator is needed, and this has to be quick when there's too much to do.
const texts = { es, en, pt };

const theme = readTheme();
const c = (name: ColorName) => theme.colors[name] ?? (name === "ink" ? "#000000" : "#ffffff");

/** Colours of the theme and measures of app/_ui/base.css. In the page itself, which is then complete with one answer. */
const style = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0; background: ${c("paper")}; color: ${c("ink")}; line-height: 1.6; overflow-wrap: break-word;
  font-family: ${theme.textFont}; text-size-adjust: 100% }
header { border-bottom: 1px solid ${c("line")} }
header a { display: flex; min-height: 44px; align-items: center; width: fit-content }
header div, main { margin: 0 auto; padding: 1rem; max-width: 72rem }
img { display: block; height: 2.5rem; width: auto }
main { max-width: 42rem; padding-block: 4rem; text-align: center }
h1 { margin: 0; font: 560 clamp(2.25rem, 8vw, 3rem)/1.12 ${theme.displayFont};
  letter-spacing: -0.015em; text-wrap: balance }
p { margin: 1rem 0 0; color: ${c("muted")}; font-size: 1.1875rem; text-wrap: pretty }
p.small { margin-top: 2rem; font-size: 0.875rem }
nav { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.75rem; margin-top: 2rem }
nav a { display: inline-flex; min-height: 44px; align-items: center; padding: 0.5rem 1.5rem; border-radius: 99px;
  border: 1px solid ${c("edge")}; background: ${c("card")}; color: ${c("ink")}; font-weight: 500; text-decoration: none }
nav a:hover { border-color: ${c("brand")}; color: ${c("brand")} }
nav a.first { border-color: ${c("brand")}; background: ${c("brand")}; color: ${c("card")} }
nav a.first:hover { background: ${c("brand-deep")} }
:focus-visible { outline: 3px solid ${c("brand")}; outline-offset: 3px; border-radius: 4px }
`;

/** The Content-Security-Policy of a static page: nothing but its own style and the shop's pictures. */
export const staticPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "img-src 'self'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/**
 * A page in the shop's look for when nothing can be rendered: complete by itself, without JavaScript, made of
 * what is in memory. It goes with `staticPagePolicy` and must not be stored (`Cache-Control: no-store`).
 */
export function staticPage({ locale, kind, address, sent = false, reference }: Options): string {
  const t = texts[locale];
  const home = isDeskPath(address.split("?", 1)[0] ?? "/") ? "/admin" : localePath(locale, "/");
  const isSentInVain = sent && kind !== "refused" && kind !== "updated";
  const label = kind === "updated" ? t.updated.reload : t.broken.retry;
  const again =
    isSentInVain || kind === "notFound" || kind === "refused"
      ? ""
      : `<a class="first" href="${escapeHtml(sameSite(address))}">${label}</a>`;
  const number = reference ? `<p class="small">${t.broken.reference}: ${escapeHtml(reference)}</p>` : "";
  return `<!doctype html>
<html lang="${languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t[kind].title} · ${escapeHtml(shop.name)}</title>
<link rel="icon" href="${shop.pictures.icon}" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<header><div><a href="${home}"><img src="${shop.pictures.logo.src}" alt="${escapeHtml(shop.name)}" width="${shop.pictures.logo.width}" height="${shop.pictures.logo.height}"></a></div></header>
<main>
<h1>${t[kind].title}</h1>
<p>${isSentInVain ? t.sent : t[kind].text}</p>
<nav>${again}<a href="${home}">${t.broken.home}</a></nav>
${number}
</main>
</body>
</html>
`;
}

/** "//host/…" in a link would be another site. */
function sameSite(address: string): string {
  return `/${address.replace(/^[/\\]+/, "")}`;
}
