import { shop } from "@/shop/shop";
import type { Currency } from "../money";
import { type AmountBounds, type Locale, type OpenKind, openKinds } from "./types";

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

/** Within which amounts (minor units) the payer of one may choose, by currency; nothing in it where it is not offered. */
export const openBounds = (kind: OpenKind): AmountBounds => shop.open?.[kind] ?? {};

/** The currencies that it is offered in, the usual one first. */
export const openCurrencies = (kind: OpenKind): Currency[] =>
  offeredCurrencies.filter((currency) => openBounds(kind)[currency]);

export const offeredOpenKinds: readonly OpenKind[] = openKinds.filter(
  (kind) => openCurrencies(kind).length > 0,
);

/** The page on which each is bought. */
export const openPaths: Record<OpenKind, string> = { gift_card: "/gift-card", donation: "/donate" };
