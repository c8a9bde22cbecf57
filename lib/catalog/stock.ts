import type { Transaction } from "../platform/db";
import type { Pieces } from "./moves";

/** From so many pieces down few are left: pages say how many, and the version moves with each class (stock_class). */
export const lowStock = 5;

/**
 * Moves pieces from available to held, for all lines or for none (stock adds up). Returns the lines that were
 * short, with what is left of each; empty when all are held.
 */
export async function holdStock(
  tx: Transaction,
  lines: Pieces[],
): Promise<{ sku: string; available: number }[]> {
  const held: Pieces[] = [];
  const short: { sku: string; available: number }[] = [];
  for (const { sku, quantity } of inLockOrder(lines)) {
    const moved = await tx.variant.updateMany({
      where: { sku, available: { gte: quantity } },
      data: { available: { decrement: quantity }, held: { increment: quantity } },
    });
    if (moved.count > 0) {
      held.push({ sku, quantity });
      continue;
    }
    const variant = await tx.variant.findUnique({ where: { sku }, select: { available: true } });
    short.push({ sku, available: variant?.available ?? 0 });
  }
  if (short.length > 0) await releaseStock(tx, held);
  return short;
}

/**
 * Locks variants until the transaction ends, for one that moves the goods of several orders: it takes them all
 * in the order in which all transactions take them.
 */
export async function lockStock(tx: Transaction, skus: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Variant" WHERE "sku" = ANY(${skus}) ORDER BY "sku" COLLATE "C" FOR NO KEY UPDATE`;
}

/** Gives held pieces back to the shelf. */
export async function releaseStock(tx: Transaction, lines: Pieces[]): Promise<void> {
  for (const { sku, quantity } of inLockOrder(lines)) {
    await tx.variant.updateMany({
      where: { sku },
      data: { available: { increment: quantity }, held: { decrement: quantity } },
    });
  }
}

/** Held pieces are sold. */
export async function sellStock(tx: Transaction, lines: Pieces[]): Promise<void> {
  for (const { sku, quantity } of inLockOrder(lines)) {
    await tx.variant.updateMany({
      where: { sku },
      data: { held: { decrement: quantity }, sold: { increment: quantity } },
    });
  }
}

// Every transaction takes the rows in the same order, so that two of them never wait for each other.
function inLockOrder(lines: Pieces[]): Pieces[] {
  return [...lines].sort((a, b) => (a.sku < b.sku ? -1 : 1));
}
