import type { Currency } from "../money";

/** What a variant costs in a currency; minor units. */
export function priceOf(variant: { priceUyu: number; priceUsd: number }, currency: Currency): number {
  return currency === "UYU" ? variant.priceUyu : variant.priceUsd;
}
