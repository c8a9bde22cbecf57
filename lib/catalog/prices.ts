import type { Currency } from "../money";

/** What a variant costs, in minor units; null in a currency in which it is not sold. */
export type Prices = { priceUyu: number | null; priceUsd: number | null };

/** What a variant costs in a currency; minor units, null where it is not sold in it. */
export function priceOf(variant: Prices, currency: Currency): number | null {
  return currency === "UYU" ? variant.priceUyu : variant.priceUsd;
}
