import type { Prisma } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import type { Transaction } from "../platform/db";
import { timeOrderedId } from "../platform/ids";

/** What the audit log calls an order. */
export const orderSubject = (number: number) => `order ${number}`;

/** What is done to an order. Its words: app/admin/(desk)/orders/[number]/sentence.ts. */
export type OrderAction =
  | `order.${"capture" | "cancellation" | "refund" | "gift-card-back"}`
  | `order.${"unflag" | "release" | "reconcile"}`
  | `order.${"packed" | "shipped" | "delivered" | "ready" | "picked_up" | "step-back" | "put-back"}`;

/** Every action that the audit log records. Words of those that are not of an order: app/admin/(desk)/audit/words.ts. */
export type AuditAction =
  | OrderAction
  | `${"category" | "product" | "variant" | "settings"}.edit`
  | `${"category" | "product" | "variant"}.create`
  | "product.picture"
  | `stock.${"add" | "set"}`
  | "settings.reset"
  | `staff.${"invite" | "invite-again" | "joined" | "role" | "activate" | "deactivate" | "second-factor-off" | "policy"}`
  | "login"
  | `login.${"wrong-password" | "wrong-code" | "end-others"}`
  | `password.${"change" | "reset"}`
  | `second-factor.${"on" | "codes" | "off"}`
  | "orders.reconcile"
  | `comparison.${"run" | "look-again" | "accept"}`
  | "mail.send-again"
  | `club.${"charge" | "pause"}`
  | `gift-card.${"issue" | "block" | "unblock" | "extend" | "adjust"}`;

type Values = Record<string, Prisma.InputJsonValue | null>;

export type AuditRecord = {
  /** Who did it; null for the command line. */
  staff: { id: string } | null;
  action: AuditAction;
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
