import { type Currency, maxMinor } from "../money";
import type { Text } from "./catalogue";
import type { Locale, Shop } from "./types";

// What a good has to be, wherever it comes from: the merchant's folder is checked by this at start, and what is typed
// at the desk when it is saved.

/** What a page's address takes. */
export function isLegalSlug(text: string): boolean {
  return /^[a-z0-9-]{1,100}$/.test(text);
}

/** What a cart takes. */
export function isLegalSku(text: string): boolean {
  return /^[A-Z0-9-]{1,40}$/.test(text);
}

/** A whole number that a column of the database holds. */
export function isWhole(value: number | undefined, least: number): boolean {
  return value !== undefined && Number.isSafeInteger(value) && value >= least && value <= maxMinor;
}

/** Minor units; nothing is given away by mistake. */
export function isPrice(value: number | undefined): boolean {
  return isWhole(value, 1);
}

/** What is wrong with the prices of a variant: one is no price, or there is none in a currency that is offered. */
export function priceProblem(
  prices: Partial<Record<Currency, number | undefined>>,
  { currencies }: Pick<Shop, "currencies">,
): "illegal" | "none" | null {
  const given = Object.values(prices).filter((price) => price !== undefined);
  if (!given.every(isPrice)) return "illegal";
  return currencies.some((currency) => prices[currency] !== undefined) ? null : "none";
}

/** The languages that the shop speaks and the text is not there in. */
export function missingLanguages(text: Text, { languages }: Pick<Shop, "languages">): Locale[] {
  return languages.filter((language) => !text[language]?.trim());
}

/** Whether the shop has a name for that colour. */
export function isKnownColor(color: string, { colors }: Pick<Shop, "colors">): boolean {
  return Object.hasOwn(colors, color);
}

type Options = { size?: string | null; color?: string | null };

/** A size is shown as it is, in every language. */
export function isSize(size: string): boolean {
  return size.trim() === size && size.length > 0 && size.length <= 40;
}

/** Whether two variants of a product can't be told from each other: what is chosen would be either of them. */
export function areAlike(one: Options, other: Options): boolean {
  return (one.size ?? null) === (other.size ?? null) && (one.color ?? null) === (other.color ?? null);
}
