import { AsyncLocalStorage } from "node:async_hooks";
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

/** What every page has around its content, as HTML; its bytes as characters, as the document's are. */
type Frame = { head: string; foot: string };

const frames = processWide("kept frames", () => new KeptStore<Frame>({ mostBytes: 1024 * 1024 }));

/** Where the layout of a document leaves its frame for the server of our own. */
const slots = processWide("slots of frames", () => new AsyncLocalStorage<{ frame?: Frame }>());

/** What was rendered while the database was slow to answer may lack something. */
const life = minutes(1);

type Asked = { locale: Locale; currency: Currency; itemCount: number; address: string };

const bytesOf = (text: string) => Buffer.from(text).toString("latin1");

/** The start of the element that waits for it. No text can be taken for it: in the HTML its "<" is written in another way. */
const placeOf = (id: string) => `<div id="${id}" class="contents">`;

/**
 * Renders a document that its head and foot are put in when the rest is there: the framework would send them twice, as
 * HTML and in the description that its scripts read.
 */
export function frameOfDocument() {
  const slot: { frame?: Frame } = {};
  return {
    around: <T>(render: () => T): T => slots.run(slot, render),
    /** Of a document with its bytes as characters. */
    putIn: (html: string): string => {
      const { frame } = slot;
      if (!frame) return html;
      return html
        .replace(placeOf("site-head"), (place) => place + frame.head)
        .replace(placeOf("site-foot"), (place) => place + frame.foot);
    },
  };
}

/**
 * Has head and foot put in later. They are rendered once for a version of the catalogue, and filled with the number of
 * goods and the page's own address: most of the elements of a visitor's own page. False: the page draws them itself, as
 * it is no document that the server of our own finishes, as none are kept yet, or as the navigation marks it as the
 * present one.
 */
export async function putInLater({ locale, currency, itemCount, address }: Asked): Promise<boolean> {
  const slot = slots.getStore();
  const { path } = splitLocale(address);
  if (!slot || env().KEPT_PAGES === "off" || isCataloguePage(path)) return false;
  const version = await catalogueVersion();
  const at = now().getTime();
  const key = `${locale} ${currency}`;
  const kept = frames.find(key, version);
  if (!kept || Math.abs(at - kept.keptAt) >= life) {
    frames
      .make(key, { version, at, lane: "frames" }, () => renderFrame(locale, currency))
      .catch((error: unknown) => logError(error, {}, "head and foot not kept"));
  }
  if (!kept) return false;
  const { count, items } = cartWords(itemCount, locale);
  const filled = { [placeholder]: escapeHtml(path), [marks.count]: count, [marks.items]: items };
  const fill = (html: string) => html.replace(everyMark, (mark) => bytesOf(filled[mark] ?? ""));
  slot.frame = { head: fill(kept.value.head), foot: fill(kept.value.foot) };
  return true;
}

/** A page's address, without its language, as its head and foot have it: a page without anything of its own to read. */
const placeholder = `/cart?${marks.address}=`;
const everyMark = new RegExp([placeholder.replace("?", "\\?"), marks.count, marks.items].join("|"), "g");

async function renderFrame(locale: Locale, currency: Currency) {
  const { status, body } = await askAsNobody(localePath(locale, placeholder), currency);
  const [head] = /<header\b.*?<\/header>/s.exec(body) ?? [];
  const [foot] = /<footer\b.*?<\/footer>/s.exec(body) ?? [];
  if (status !== 200 || !head || !foot) throw new Error(`No head and foot came with ${status}.`);
  const value = { head: bytesOf(head), foot: bytesOf(foot) };
  return { value, bytes: value.head.length + value.foot.length, keep: true };
}
