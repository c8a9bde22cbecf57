/** Pieces of one variant. */
export type Pieces = { sku: string; quantity: number };

/** By how much the counters of one variant change; on hand stays what it is (stock adds up). */
export type GoodsMove = { sku: string; available: number; held: number; sold: number };

export type GoodsChange = "sell" | "release" | "take-again";

/**
 * What moves when an order's goods are sold, go back to the shelf, or are taken from it again and sold. Null: of
 * what is to be taken there is not enough. `shelf`: what is available; what is taken is taken off it.
 */
export function moveGoods(
  change: GoodsChange,
  lines: readonly Pieces[],
  shelf: Map<string, number>,
): GoodsMove[] | null {
  if (change === "take-again") {
    const needed = sumPieces(lines);
    if ([...needed].some(([sku, quantity]) => (shelf.get(sku) ?? 0) < quantity)) return null;
    for (const [sku, quantity] of needed) shelf.set(sku, (shelf.get(sku) ?? 0) - quantity);
  }
  return lines.map(({ sku, quantity }) => {
    if (change === "sell") return { sku, available: 0, held: -quantity, sold: quantity };
    if (change === "release") return { sku, available: quantity, held: -quantity, sold: 0 };
    return { sku, available: -quantity, held: 0, sold: quantity };
  });
}

function sumPieces(lines: readonly Pieces[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return sums;
}

/** The moves of many orders as one for each variant, so that each row is written once. */
export function sumMoves(moves: readonly GoodsMove[]): GoodsMove[] {
  const sums = new Map<string, GoodsMove>();
  for (const { sku, available, held, sold } of moves) {
    const sum = sums.get(sku) ?? { sku, available: 0, held: 0, sold: 0 };
    sums.set(sku, {
      sku,
      available: sum.available + available,
      held: sum.held + held,
      sold: sum.sold + sold,
    });
  }
  return [...sums.values()];
}
