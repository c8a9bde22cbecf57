/**
 * How much may be held without being paid. An order holds its goods for as long as its session lives, which
 * Plexo says, or its voucher, which is days: without limits a few requests hold all there is. Our choice: an office, a
 * school or a mobile carrier that shops from behind one address does not meet them, and one stranger can't empty the
 * shop.
 */
export const holdLimits = {
  piecesOfOrder: 60,
  /** All unpaid orders of one address (of one IPv6 /64) together. */
  ordersOfAddress: 50,
  piecesOfAddress: 150,
  /** Of one variant, an address (or an order whose address is not known) leaves the others this much of the rest. */
  shareOfVariant: 0.5,
  /** But so many it may always have: small stocks sell to their last piece. */
  handful: 5,
};

/** A line of an unpaid order of one holder, and how many pieces of its variant are left beside all that is held. */
export type HeldLine = { orderId: string; sku: string; quantity: number; available: number };

/** The limit that is passed; `most` is what this order could have. */
export type OverLimit =
  | { limit: "order"; most: number }
  | { limit: "variant"; sku: string; most: number }
  | { limit: "address" };

/** Whether one order, which is among the held lines of its holder, makes that too much. Pure. */
export function overLimit(orderId: string, held: readonly HeldLine[]): OverLimit | null {
  const own = held.filter((line) => line.orderId === orderId);
  if (piecesOf(own) > holdLimits.piecesOfOrder) return { limit: "order", most: holdLimits.piecesOfOrder };

  const orders = new Set(held.map((line) => line.orderId)).size;
  if (orders > holdLimits.ordersOfAddress || piecesOf(held) > holdLimits.piecesOfAddress) {
    return { limit: "address" };
  }
  for (const { sku, quantity, available } of own) {
    const pieces = piecesOf(held.filter((line) => line.sku === sku));
    const share = Math.ceil((available + pieces) * holdLimits.shareOfVariant);
    const most = Math.max(holdLimits.handful, share);
    if (pieces > most) return { limit: "variant", sku, most: Math.max(0, most - (pieces - quantity)) };
  }
  return null;
}

const piecesOf = (lines: readonly HeldLine[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0);
