import type { SeedCategory } from "./types";

/** Where a good's picture is, as a browser asks for it. */
export function productImage(slug: string): string {
  return `/products/${slug}.svg`;
}

/** The catalogue as rows of `Category`. */
export function categoryRows(catalog: SeedCategory[]) {
  return catalog.map(({ slug, name, intro }, position) => ({ slug, name, intro, position }));
}

/** The catalogue as rows of `Product`. */
export function productRows(catalog: SeedCategory[]) {
  return catalog.flatMap((category) =>
    category.products.map(({ slug, name, summary, description }, position) => ({
      slug,
      name,
      summary,
      description,
      position,
      categorySlug: category.slug,
      image: productImage(slug),
    })),
  );
}

/** The catalogue as rows of `Variant`: on opening day all that is on hand is available (stock adds up). */
export function variantRows(catalog: SeedCategory[]) {
  return catalog.flatMap((category) =>
    category.products.flatMap((product) =>
      product.variants.map(({ stock, ...variant }, position) => ({
        ...variant,
        position,
        productSlug: product.slug,
        onHand: stock,
        available: stock,
      })),
    ),
  );
}
