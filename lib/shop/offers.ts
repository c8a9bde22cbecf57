import { shop } from "@/shop/shop";
import type { Currency } from "../money";
import type { Locale } from "./types";

// What the software can is a type; what the shop offers is a list, and is obeyed everywhere.

/** The languages that the shop speaks, the usual one first. */
export const offeredLocales: readonly [Locale, ...Locale[]] = shop.languages;

/** The currencies that the shop sells in, the usual one first. */
export const offeredCurrencies: readonly [Currency, ...Currency[]] = shop.currencies;
export const usualCurrency: Currency = shop.currencies[0];

/** A currency that the shop sells in; the usual one in the place of anything else. */
export function parseCurrency(value: unknown): Currency {
  return offeredCurrencies.find((currency) => currency === value) ?? usualCurrency;
}
