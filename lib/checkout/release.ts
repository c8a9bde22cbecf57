import { isPayable } from "../orders/state";
import { reconcileFresh } from "../payments/fresh";
import { lockOrder } from "../payments/record/lock-order";
import { db, transaction } from "../platform/db";
import { orderSubject, recordAudit } from "../staff/audit";
import { closeAndRelease } from "./attempts";

export type Released =
  | { ok: true; isPlexoAsked: boolean }
  /** already-paid: Plexo has the order's money, or is deciding on it. */
  | { ok: false; reason: "already-paid" | "nothing-held" };

/**
 * Gives the goods of an order that is not paid back to the shelf, because the merchant (`by`; null: at the command
 * line) wants so, after Plexo was asked whether it is paid by now. Its attempt is closed and stays watched: nothing at
 * Plexo ends a session early, and what is paid there all the same gets its goods again or is flagged.
 */
export async function releaseGoods(
  orderId: string,
  by: { staff: { id: string } | null; note?: string } = { staff: null },
): Promise<Released> {
  const open = await db().checkoutAttempt.findMany({ where: { orderId, state: { not: "closed" } } });
  const asked = await Promise.all(open.map(({ id }) => reconcileFresh(id, "merchant")));
  const isPlexoAsked = asked.every(({ result }) => result === "confirmed" || result === "contradicted");
  return transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const order = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { lines: true, attempts: { where: { state: { not: "closed" } } } },
    });
    if (!isPayable(order.state)) return { ok: false, reason: "already-paid" };
    if (order.stock !== "held") return { ok: false, reason: "nothing-held" };
    await closeAndRelease(tx, order, "released");
    const subject = orderSubject(order.number);
    await recordAudit(tx, { ...by, action: "order.release", subject });
    return { ok: true, isPlexoAsked };
  });
}
