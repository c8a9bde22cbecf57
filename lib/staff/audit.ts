import type { Prisma } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import type { Transaction } from "../platform/db";
import { timeOrderedId } from "../platform/ids";

/** What the audit log calls an order. */
export const orderSubject = (number: number) => `order ${number}`;

type Values = Record<string, Prisma.InputJsonValue | null>;

export type AuditRecord = {
  /** Who did it; null for the command line. */
  staff: { id: string } | null;
  /** A word of ours for what was done, as in "order.refund". */
  action: string;
  /** What it was done to, as in "order 1001". */
  subject: string;
  /** What was changed, and only that: no secret, no card data. */
  before?: Values;
  after?: Values;
  /** Why, in the person's own words. */
  note?: string;
};

/**
 * Writes down what was done at the desk. In the transaction of what it tells of: then neither is there without
 * the other. The table only grows, by a trigger.
 */
export async function recordAudit(
  tx: Pick<Transaction, "auditEntry">,
  { staff, note, ...record }: AuditRecord,
): Promise<void> {
  const at = now();
  await tx.auditEntry.create({
    data: { id: timeOrderedId(at), at, staffId: staff?.id ?? null, note: note || null, ...record },
  });
}
