import { maxQuantity } from "@/lib/cart/cart";
import type { ProductVariant } from "@/lib/catalog/query";

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

/** How the variants of a product differ, where they do so in two ways: by size and by colour, each chosen by itself. */
export type Axes = { sizes: string[]; colors: string[] };

/**
 * The sizes and the colours of variants that differ in both. Null for those that are chosen as they are, as each has its
 * price to show, or something else than these two.
 */
export function axesOf(variants: readonly Pick<ProductVariant, "size" | "color" | "price">[]): Axes | null {
  if (priceRange(variants).several) return null;
  const sizes = new Set(variants.flatMap(({ size }) => size ?? []));
  const colors = new Set(variants.flatMap(({ color }) => color ?? []));
  const isBoth = variants.every(({ size, color }) => size !== null && color !== null);
  return isBoth && sizes.size > 1 && colors.size > 1 ? { sizes: [...sizes], colors: [...colors] } : null;
}
