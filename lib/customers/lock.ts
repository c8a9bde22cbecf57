import type { Transaction } from "../platform/db";

/**
 * Holds a customer until the transaction ends: of what is done at once, each sees what the other did. False: the account
 * was erased, and gets nothing any more.
 */
export async function lockCustomer(tx: Transaction, id: string): Promise<boolean> {
  const owner = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Customer" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return owner.length > 0;
}
