import type { PricedLine } from "../cart/price";

/** A line that is not as the shopper saw it. Prices in minor units. */
export type LineChange =
  | { kind: "price"; sku: string; before: number; now: number }
  | { kind: "not-enough"; sku: string; available: number }
  | { kind: "sold-out" | "unknown" | "added"; sku: string };

/** The prices that a page showed, by SKU, as it sends them back with the form. */
export type SeenPrices = Record<string, number>;

export function serializeSeen(lines: Pick<PricedLine, "sku" | "unitPrice">[]): string {
  return JSON.stringify(Object.fromEntries(lines.map(({ sku, unitPrice }) => [sku, unitPrice])));
}

/** Reads the prices that the form says were shown. One that was tampered with only makes the shopper look again. */
export function parseSeen(value: unknown): SeenPrices {
  if (typeof value !== "string" || value.length > 10_000) return {};
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter((entry) => Number.isInteger(entry[1])));
  } catch {
    return {};
  }
}

/** What changed between the page that the shopper saw and the moment of paying, line by line. */
export function reviewLines(
  lines: Pick<PricedLine, "sku" | "unitPrice" | "problem">[],
  seen: SeenPrices,
): LineChange[] {
  return lines.flatMap(({ sku, unitPrice, problem }): LineChange[] => {
    if (problem?.kind === "not-enough") return [{ kind: "not-enough", sku, available: problem.available }];
    if (problem) return [{ kind: problem.kind, sku }];
    const before = seen[sku];
    if (before === undefined) return [{ kind: "added", sku }];
    return before === unitPrice ? [] : [{ kind: "price", sku, before, now: unitPrice }];
  });
}
