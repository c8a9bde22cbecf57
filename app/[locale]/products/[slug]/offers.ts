import { maxQuantity } from "@/lib/cart/cart";
import type { ProductVariant } from "@/lib/catalog/query";

/** From this many pieces down the page says how many are left. */
export const fewLeft = 5;

/** The lowest price of the variants in minor units, none when there are none, and whether there are others. */
export function priceRange(variants: readonly Pick<ProductVariant, "price">[]) {
  const prices = [...new Set(variants.map(({ price }) => price))].sort((one, other) => one - other);
  return { lowest: prices[0], several: prices.length > 1 };
}

/** The quantities to choose from: up to what is left of the variant with most pieces. */
export function quantityChoices(stock: readonly number[]): string[] {
  const most = Math.min(maxQuantity, Math.max(0, ...stock));
  return Array.from({ length: most }, (_, index) => String(index + 1));
}
