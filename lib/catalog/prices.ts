import type { Currency } from "../money";
import { offeredCurrencies } from "../shop/offers";

/** What a variant costs, in minor units; null in a currency in which it is not sold. */
export type Prices = { priceUyu: number | null; priceUsd: number | null };

/**
 * What a variant costs in a currency; minor units. Null: it is not sold in it, or `shop.ts` does not list that currency
 * (any more), though a price in it is stored.
 */
export function priceOf(variant: Prices, currency: Currency): number | null {
  if (!offeredCurrencies.includes(currency)) return null;
  return currency === "UYU" ? variant.priceUyu : variant.priceUsd;
}
