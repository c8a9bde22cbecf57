import { colorName } from "@/lib/catalog/detail";
import type { Product } from "@/lib/catalog/query";
import type { Locale } from "@/lib/i18n/locales";

/** A picture of a product, and the colours that look like it: none, where it is the only one. */
export type ProductPicture = { src: string; colors: readonly string[] };

/** The pictures of a product, the one that is shown before anything is chosen first. */
export function picturesOf({ image, variants }: Pick<Product, "image" | "variants">): ProductPicture[] {
  const sources = [...new Set(variants.map((variant) => variant.image))];
  if (sources.length <= 1) return [{ src: sources[0] ?? image, colors: [] }];
  return sources.map((src) => ({
    src,
    colors: [...new Set(variants.flatMap((one) => (one.image === src && one.color ? [one.color] : [])))],
  }));
}

/** What is to be seen on it. */
export function pictureText({ name }: Product, { colors }: ProductPicture, locale: Locale): string {
  return [name, ...colors.map((color) => colorName(color, locale))].join(", ");
}
