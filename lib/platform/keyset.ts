/**
 * A page of a list that is gone through by places in it, of what was found away from a place: one more than the page has,
 * where there is one, and backwards where it is gone back. `behind`, `before`: where the pages beside it begin; null: there
 * is none.
 */
export function pageOf<Row>(found: readonly Row[], size: number, way: "first" | "on" | "back") {
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (way === "back") rows.reverse();
  return {
    rows,
    behind: way === "back" || hasMore ? (rows.at(-1) ?? null) : null,
    before: way === "on" || (way === "back" && hasMore) ? (rows[0] ?? null) : null,
  };
}
