import { afterPurchases } from "../cart/bought";
import { countItems, parseCart } from "../cart/cart";
import type { Locale } from "../i18n/locales";
import { getTranslator } from "../i18n/translator";
import type { Currency } from "../money";
import { cookieName, verify } from "../platform/cookies";
import { parseCurrency } from "../shop/offers";
import type { Hole } from "./marks";

export type Visitor = { currency: Currency; itemCount: number };

/** What a kept page shows of its visitor, read from the cookies of the request. */
export async function readVisitor(cookieHeader: string | undefined): Promise<Visitor> {
  const currency = readCookie(cookieHeader, cookieName("currency"));
  const cart = parseCart(verify("cart", readCookie(cookieHeader, cookieName("cart"))));
  // A number in the head of a page is not worth failing for.
  const left = cart && (await afterPurchases(cart, { lately: true }).catch(() => cart));
  return { currency: parseCurrency(currency), itemCount: countItems(left?.items ?? []) };
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const start = `${name}=`;
  const pair = header?.split(/; */).find((each) => each.startsWith(start));
  try {
    return pair && decodeURIComponent(pair.slice(start.length));
  } catch {
    return undefined;
  }
}

type CartWords = Pick<Record<Hole, string>, "count" | "items">;

/** A message takes longer to format than all the rest of an answer; a cart has at most a thousand pieces. */
const known = new Map<string, CartWords>();

/** How many goods are in the cart, as the head of a page says it: as a figure, and in words. */
export function cartWords(count: number, locale: Locale): CartWords {
  const key = `${locale} ${count}`;
  const words = known.get(key) ?? {
    count: String(count),
    items: getTranslator(locale, "common")("items", { count }),
  };
  known.set(key, words);
  return words;
}
