/** A few products for the shop window: the first of each category, then the second of each, and so on. */
export function featured<P extends { categorySlug: string }>(products: readonly P[], count: number): P[] {
  const seen = new Map<string, number>();
  const ranked = products.map((product) => {
    const rank = seen.get(product.categorySlug) ?? 0;
    seen.set(product.categorySlug, rank + 1);
    return { product, rank };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ product }) => product);
}
