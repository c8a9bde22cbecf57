import { maxQuantity } from "@/lib/cart/cart";
import { priceOf } from "@/lib/catalog/prices";
import type { ProductVariant } from "@/lib/catalog/query";
import type { Currency } from "@/lib/money";

/** From this many pieces down the page says how many are left. */
export const fewLeft = 5;

/** The lowest price of the variants in minor units, and whether there are others. */
export function priceRange(variants: readonly ProductVariant[], currency: Currency) {
  const prices = variants.map((variant) => priceOf(variant, currency));
  return { lowest: Math.min(...prices), several: new Set(prices).size > 1 };
}

/** The quantities to choose from: up to what is left of the variant with most pieces. */
export function quantityChoices(stock: readonly number[]): string[] {
  const most = Math.min(maxQuantity, Math.max(0, ...stock));
  return Array.from({ length: most }, (_, index) => String(index + 1));
}
