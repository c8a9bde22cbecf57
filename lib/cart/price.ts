import { type Prices, priceOf } from "../catalog/prices";
import { type Currency, maxMinor } from "../money";
import { type CartItem, countItems } from "./cart";
import { deliveryRange, type Zones } from "./shipping";

/** What the arithmetic needs to know of a variant. Prices in minor units. */
export type PricedVariant = Prices & { sku: string; available: number };

/** Why a line cannot be bought as it stands. */
export type LineProblem =
  | { kind: "unknown" }
  /** Sold, but not in the currency of the cart. */
  | { kind: "other-currency" }
  | { kind: "sold-out" }
  | { kind: "not-enough"; available: number };

export type PricedLine = {
  sku: string;
  quantity: number;
  /** Minor units, 0 when the variant is unknown, or not sold in this currency. */
  unitPrice: number;
  lineTotal: number;
  problem: LineProblem | null;
};

export type PricedCart = {
  currency: Currency;
  /** Where it can be delivered, and for how much. */
  zones: Zones;
  lines: PricedLine[];
  /** The sum of all line totals, in minor units. */
  subtotal: number;
  itemCount: number;
  /** Whether it comes to more than one order can be charged. */
  tooLarge: boolean;
  /** Whether there is something in it, every line can be bought, and all of it can be charged. */
  ready: boolean;
};

/** What the items cost in a currency, line by line in their order, and what stands in the way of buying each. */
export function priceCart(
  items: readonly CartItem[],
  variants: readonly PricedVariant[],
  currency: Currency,
  zones: Zones,
): PricedCart {
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
  const lines = items.map(({ sku, quantity }): PricedLine => {
    const variant = bySku.get(sku);
    const price = variant ? priceOf(variant, currency) : null;
    const unitPrice = price ?? 0;
    return {
      sku,
      quantity,
      unitPrice,
      lineTotal: unitPrice * quantity,
      problem: problemOf(quantity, price, variant),
    };
  });
  const subtotal = lines.reduce((sum, { lineTotal }) => sum + lineTotal, 0);
  const tooLarge = subtotal + (deliveryRange(zones, subtotal, currency)?.most ?? 0) > maxMinor;
  return {
    currency,
    zones,
    lines,
    subtotal,
    itemCount: countItems(items),
    tooLarge,
    ready: lines.length > 0 && !tooLarge && lines.every(({ problem }) => problem === null),
  };
}

function problemOf(
  quantity: number,
  price: number | null,
  variant: PricedVariant | undefined,
): LineProblem | null {
  if (!variant) return { kind: "unknown" };
  if (price === null) return { kind: "other-currency" };
  if (variant.available <= 0) return { kind: "sold-out" };
  if (variant.available < quantity) return { kind: "not-enough", available: variant.available };
  return null;
}
