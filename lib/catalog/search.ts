/** The longest search that is looked for; the rest is cut off. */
export const maxQueryLength = 80;

/** Reads what was typed in the search field: trimmed, one space between words, not too long. */
export function parseQuery(value: unknown): string {
  if (typeof value !== "string") return "";
  return value.slice(0, maxQueryLength).replace(/\s+/g, " ").trim();
}

/** The products whose name or summary has every word of the query, whatever the accents and capitals. */
export function searchProducts<P extends { name: string; summary: string }>(
  products: readonly P[],
  query: string,
): P[] {
  const words = plainText(query).split(" ").filter(Boolean);
  return products.filter(({ name, summary }) => {
    const text = plainText(`${name} ${summary}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without accents and capitals. */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
