import type { Currency } from "../money";
import { offeredCurrencies } from "../shop/offers";

/** What a variant costs, in minor units; null in a currency in which it is not sold. */
export type Prices = { priceUyu: number | null; priceUsd: number | null };

/**
 * What a variant costs in a currency; minor units. Null: it is not sold in it, or the shop does not sell in that currency
 * any more, whatever price is left from when it did.
 */
export function priceOf(variant: Prices, currency: Currency): number | null {
  if (!offeredCurrencies.includes(currency)) return null;
  return currency === "UYU" ? variant.priceUyu : variant.priceUsd;
}
