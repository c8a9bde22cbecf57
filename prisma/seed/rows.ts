import type { CategoryToSeed, ProductToSeed, VariantToSeed } from "@/lib/shop/catalogue";

/** The catalogue as rows of `Category`. */
export function categoryRows(catalogue: readonly CategoryToSeed[]) {
  return catalogue.map(({ slug, name, intro }, position) => ({ slug, name, intro, position }));
}

/** The catalogue as rows of `Product`. */
export function productRows(catalogue: readonly CategoryToSeed[]) {
  return catalogue.flatMap((category) =>
    category.products.map(({ slug, name, summary, description, image }, position) => ({
      slug,
      name,
      summary,
      description,
      position,
      categorySlug: category.slug,
      image,
    })),
  );
}

/** The catalogue as rows of `Variant`: on opening day all that is on hand is available (stock adds up). */
export function variantRows(catalogue: readonly CategoryToSeed[]) {
  return catalogue.flatMap((category) =>
    category.products.flatMap((product) =>
      product.variants.map(({ stock, ...variant }, position) => ({
        ...variant,
        image: imageOf(product, variant),
        position,
        productSlug: product.slug,
        onHand: stock,
        available: stock,
      })),
    ),
  );
}

function imageOf(
  { colorImages = {} }: ProductToSeed,
  { color }: Pick<VariantToSeed, "color">,
): string | null {
  // Not a name that every object has.
  return color !== undefined && Object.hasOwn(colorImages, color) ? (colorImages[color] ?? null) : null;
}
