import { type Locale, languageTags } from "../i18n/locales";
import { escapeHtml } from "../platform/escape-html";
import type { Block, Letter } from "./letter";
import type { Look } from "./look";

/** What stands on every mail of the shop. */
export type Frame = { shop: string; shopUrl: string; footer: string[] };

/**
 * A letter as HTML. Tables and styles at the elements, as mail programs want them; classes only for what a dark
 * ground changes. All words are escaped here, and nowhere else.
 */
export function toHtml(letter: Letter, frame: Frame, locale: Locale, look: Look): string {
  const { light } = look;
  const font = escapeHtml(look.textFont);
  const display = escapeHtml(look.displayFont);
  const footer = frame.footer.map((line) => escapeHtml(line)).join("<br>");
  return `<!doctype html>
<html lang="${languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${look.dark ? "light dark" : "dark"}">
<meta name="supported-color-schemes" content="${look.dark ? "light dark" : "dark"}">
<title>${escapeHtml(letter.subject)}</title>
<style>${styleOf(look)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${light.ground};color:${light.text};font-family:${font};font-size:16px;line-height:1.6">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:${light.ground}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td style="padding:0 12px 16px;font-family:${display};font-size:20px"><a class="text" href="${escapeHtml(frame.shopUrl)}" style="color:${light.text};text-decoration:none">${escapeHtml(frame.shop)}</a></td></tr>
<tr><td class="card" style="padding:28px 24px;background:${light.card};border:1px solid ${light.line};border-radius:12px">
<h1 class="text" style="margin:0 0 16px;font-family:${display};font-size:26px;font-weight:normal;line-height:1.2;color:${light.text}">${escapeHtml(letter.title)}</h1>
${letter.blocks.map((block) => blockToHtml(block, look)).join("\n")}
</td></tr>
<tr><td class="muted" style="padding:16px 12px 0;font-size:14px;color:${light.muted}">${footer}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function blockToHtml(block: Block, { light }: Look): string {
  const space = "margin:0 0 16px";
  switch (block.is) {
    case "text":
      return `<p style="${space}">${escapeHtml(block.text)}</p>`;
    case "note":
      return `<p class="muted" style="${space};font-size:14px;color:${light.muted}">${escapeHtml(block.text)}</p>`;
    case "button":
      return `<p style="margin:24px 0"><a class="button" href="${escapeHtml(block.href)}" style="display:inline-block;padding:12px 24px;border-radius:99px;background:${light.button};color:${light.onButton};font-weight:600;text-decoration:none">${escapeHtml(block.label)}</a></p>`;
    case "code":
      return `<p style="margin:24px 0;font-family:ui-monospace,Consolas,monospace;${codeSize(block.code)};overflow-wrap:anywhere">${escapeHtml(block.code)}</p>`;
    case "facts":
      return table(block.rows.map(({ label, value }) => factRow(label, value, light.muted)));
    case "lines": {
      const { lines, sums } = block;
      const last = sums.length - 1;
      return table([
        ...lines.map(({ name, detail, quantity, amount }) => {
          const more =
            detail && `<br><span class="muted" style="color:${light.muted}">${escapeHtml(detail)}</span>`;
          return amountRow(`${escapeHtml(`${quantity} × ${name}`)}${more}`, amount, light.line);
        }),
        ...sums.map(({ label, amount }, at) => amountRow(escapeHtml(label), amount, light.line, at === last)),
      ]);
    }
  }
}

/** A code to type is large; one to be read out, of a voucher or a gift card, is longer than a phone is wide at that size. */
function codeSize(code: string): string {
  return code.length > 8 ? "font-size:22px;letter-spacing:2px" : "font-size:32px;letter-spacing:6px";
}

function table(rows: string[]): string {
  const style = "margin:0 0 20px;border-collapse:collapse";
  return `<table width="100%" cellpadding="0" cellspacing="0" style="${style}">\n${rows.join("\n")}\n</table>`;
}

function factRow(label: string, value: string, muted: string): string {
  return `<tr><th scope="row" class="muted" align="left" style="padding:4px 0;font-weight:normal;font-size:14px;color:${muted}">${escapeHtml(label)}</th></tr>
<tr><td style="padding:0 0 8px;word-break:break-word">${escapeHtml(value)}</td></tr>`;
}

/** `html`: escaped already. */
function amountRow(html: string, amount: string, line: string, isTotal = false): string {
  const style = `padding:10px 0;border-top:1px solid ${line};vertical-align:top;font-weight:${isTotal ? "bold" : "normal"}`;
  return `<tr><th scope="row" class="line" align="left" style="${style};word-break:break-word">${html}</th><td class="line" align="right" style="${style};padding-left:12px;white-space:nowrap">${escapeHtml(amount)}</td></tr>`;
}

/** Where a program shows mails on dark, so that it need not guess which colours to turn. */
function styleOf({ dark }: Look): string {
  if (!dark) return "";
  return `@media (prefers-color-scheme: dark) {
.ground { background: ${dark.ground} !important; color: ${dark.text} !important }
.card { background: ${dark.card} !important; color: ${dark.text} !important; border-color: ${dark.line} !important }
.text { color: ${dark.text} !important }
.muted { color: ${dark.muted} !important }
.line { border-color: ${dark.line} !important }
.button { background: ${dark.button} !important; color: ${dark.onButton} !important }
}`;
}
