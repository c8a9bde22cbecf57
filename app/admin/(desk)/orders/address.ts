import type { OrderFilters } from "@/lib/orders/filters";
import type { Cursor } from "@/lib/orders/list";
import type { SearchParams } from "@/lib/platform/search-params";

const filterNames = ["q", "as", "state", "from", "to", "least", "most", "currency", "means", "flagged"];

/** What of an address are filters, to be put into another. */
function filterParams(params: SearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of filterNames) {
    for (const value of [params[name] ?? []].flat()) if (value) kept.append(name, value);
  }
  return kept;
}

/** An address below /admin/orders with the filters of this one, and something changed. */
export function withFilters(path: string, params: SearchParams, change: Record<string, string | null> = {}) {
  const query = filterParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Milliseconds and number of the order that a page of the list begins behind. */
export function writeCursor(cursor: Cursor | null): Record<string, string> | null {
  return cursor && { [cursor.direction]: `${cursor.createdAt.getTime()}.${cursor.number}` };
}

/** Reads it; the list's beginning for anything else. */
export function readCursor(params: SearchParams): Cursor | null {
  for (const direction of ["older", "newer"] as const) {
    const [, time, number] = /^(\d{1,13})\.(\d{1,9})$/.exec(String(params[direction] ?? "")) ?? [];
    if (time && number) return { direction, createdAt: new Date(Number(time)), number: Number(number) };
  }
  return null;
}

/** How many of the filters that a merchant does not see at once are on. */
export function countFilters({
  states,
  from,
  to,
  currency,
  means,
  least,
  most,
  flagged,
}: OrderFilters): number {
  const values = [from, to, currency, means, least, most].filter((value) => value !== null);
  return values.length + Number(states.length > 0) + Number(flagged);
}
