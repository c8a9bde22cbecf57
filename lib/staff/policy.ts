import type { Currency, StaffPolicy } from "@/prisma/generated/client";
import { db } from "../platform/db";

/** What the owners decided for all who work at the desk. */
export function getPolicy(): Promise<StaffPolicy> {
  return db().staffPolicy.findUniqueOrThrow({ where: { id: 1 } });
}

/**
 * @public
 * Up to which sum an operator may refund of one order, in minor units of that currency; for `mayRefund`.
 */
export async function refundLimit(currency: Currency): Promise<number> {
  const { refundLimitUyu, refundLimitUsd } = await getPolicy();
  return currency === "UYU" ? refundLimitUyu : refundLimitUsd;
}
