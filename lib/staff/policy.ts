import type { Currency, StaffPolicy } from "@/prisma/generated/client";
import { db, type Transaction } from "../platform/db";

/** What the owners decided for all who work at the desk. */
export function getPolicy(tx: Transaction = db()): Promise<StaffPolicy> {
  return tx.staffPolicy.findUniqueOrThrow({ where: { id: 1 } });
}

/** Up to which sum an operator may refund of one order, in minor units of that currency; for `mayRefund`. */
export async function refundLimit(currency: Currency, tx?: Transaction): Promise<number> {
  const { refundLimitUyu, refundLimitUsd } = await getPolicy(tx);
  return currency === "UYU" ? refundLimitUyu : refundLimitUsd;
}
