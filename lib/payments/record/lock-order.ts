import type { Transaction } from "../../platform/db";

/**
 * Locks an order until the transaction ends, so that no other process reconciles it, or pays it anew, in between. What was
 * read of it before is not to be relied on. Callbacks, which only point at it, are not held up.
 */
export async function lockOrder(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Order" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}
