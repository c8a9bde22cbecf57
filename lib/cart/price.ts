import type { Currency } from "../money";
import { type CartItem, countItems } from "./cart";

/** What the arithmetic needs to know of a variant. Prices in minor units. */
export type PricedVariant = { sku: string; priceUyu: number; priceUsd: number; available: number };

/** Why a line cannot be bought as it stands. */
export type LineProblem =
  | { kind: "unknown" }
  | { kind: "sold-out" }
  | { kind: "not-enough"; available: number };

export type PricedLine = {
  sku: string;
  quantity: number;
  /** Minor units, 0 when the variant is unknown. */
  unitPrice: number;
  lineTotal: number;
  problem: LineProblem | null;
};

export type PricedCart = {
  currency: Currency;
  lines: PricedLine[];
  /** The sum of all line totals, in minor units. */
  subtotal: number;
  itemCount: number;
  /** Whether there is something in it and every line can be bought. */
  ready: boolean;
};

export function priceOf(variant: Pick<PricedVariant, "priceUyu" | "priceUsd">, currency: Currency): number {
  return currency === "UYU" ? variant.priceUyu : variant.priceUsd;
}

/** What the items cost in a currency, line by line in their order, and what stands in the way of buying each. */
export function priceCart(
  items: readonly CartItem[],
  variants: readonly PricedVariant[],
  currency: Currency,
): PricedCart {
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
  const lines = items.map(({ sku, quantity }): PricedLine => {
    const variant = bySku.get(sku);
    const unitPrice = variant ? priceOf(variant, currency) : 0;
    return {
      sku,
      quantity,
      unitPrice,
      lineTotal: unitPrice * quantity,
      problem: problemOf(quantity, variant),
    };
  });
  return {
    currency,
    lines,
    subtotal: lines.reduce((sum, { lineTotal }) => sum + lineTotal, 0),
    itemCount: countItems(items),
    ready: lines.length > 0 && lines.every(({ problem }) => problem === null),
  };
}

function problemOf(quantity: number, variant: PricedVariant | undefined): LineProblem | null {
  if (!variant) return { kind: "unknown" };
  if (variant.available <= 0) return { kind: "sold-out" };
  if (variant.available < quantity) return { kind: "not-enough", available: variant.available };
  return null;
}
