import { catalogueVersion } from "../catalog/version";
import type { Locale } from "../i18n/locales";
import { localePath, splitLocale } from "../i18n/paths";
import type { Currency } from "../money";
import { minutes, now } from "../platform/clock";
import { env } from "../platform/env";
import { escapeHtml } from "../platform/escape-html";
import { logError } from "../platform/log";
import { processWide } from "../platform/process-wide";
import { isCataloguePage } from "./address";
import { marks } from "./marks";
import { askAsNobody } from "./render";
import { KeptStore } from "./store";
import { cartWords } from "./visitor";

/** What every page has around its content, as HTML. */
type Frame = { head: string; foot: string };

const frames = processWide("kept frames", () => new KeptStore<Frame>({ mostBytes: 1024 * 1024 }));

/** What was rendered while the database was slow to answer may lack something. */
const life = minutes(1);

type Asked = { locale: Locale; currency: Currency; itemCount: number; address: string };

/**
 * Head and foot of a visitor's own page: rendered once for a version of the catalogue, and filled with the number of
 * goods and the page's own address. They are most of such a page's elements. Null: the page draws them itself, as none
 * are kept yet, or as it is one that the navigation marks as the present one.
 */
export async function findFrame({ locale, currency, itemCount, address }: Asked): Promise<Frame | null> {
  const { path } = splitLocale(address);
  if (env().KEPT_PAGES === "off" || isCataloguePage(path)) return null;
  const version = await catalogueVersion();
  const at = now().getTime();
  const key = `${locale} ${currency}`;
  const kept = frames.find(key, version);
  if (!kept || Math.abs(at - kept.keptAt) >= life) {
    frames
      .make(key, { version, at, lane: "frames" }, () => renderFrame(locale, currency))
      .catch((error: unknown) => logError(error, {}, "head and foot not kept"));
  }
  if (!kept) return null;
  const { count, items } = cartWords(itemCount, locale);
  const filled = { [placeholder]: escapeHtml(path), [marks.count]: count, [marks.items]: items };
  const fill = (html: string) => html.replace(everyMark, (mark) => filled[mark] ?? "");
  return { head: fill(kept.value.head), foot: fill(kept.value.foot) };
}

/** A page's address, without its language, as its head and foot have it: a page without anything of its own to read. */
const placeholder = `/cart?${marks.address}=`;
const everyMark = new RegExp([placeholder.replace("?", "\\?"), marks.count, marks.items].join("|"), "g");

async function renderFrame(locale: Locale, currency: Currency) {
  const { status, body } = await askAsNobody(localePath(locale, placeholder), currency);
  const [head] = /<header\b.*?<\/header>/s.exec(body) ?? [];
  const [foot] = /<footer\b.*?<\/footer>/s.exec(body) ?? [];
  if (status !== 200 || !head || !foot) throw new Error(`No head and foot came with ${status}.`);
  return { value: { head, foot }, bytes: 2 * (head.length + foot.length), keep: true };
}
