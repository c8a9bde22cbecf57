import { now } from "../../platform/clock";
import { transaction } from "../../platform/db";
import { orderSubject, recordAudit } from "../../staff/audit";
import { changeFlags, flagsOf } from "../rules/flags";
import { recordEvent } from "./events";
import { lockOrder } from "./lock-order";

type Resolution = {
  orderId: string;
  /** As it stands in the order's row. */
  reason: string;
  /** What the person who looked has to say of it. */
  note: string;
  staff: { id: string };
};

/**
 * Closes one of an order's flags, because a person has looked. It changes nothing else: what an order is follows from
 * its payments. not-flagged: another has closed it, or it is over.
 */
export function resolveFlag({
  orderId,
  reason,
  note,
  staff,
}: Resolution): Promise<"resolved" | "not-flagged"> {
  return transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
    if (!flagsOf(order.flagReason).includes(reason)) return "not-flagged";
    const left = changeFlags(order.flagReason, { raised: [], over: (one) => one === reason }) ?? null;
    const flaggedAt = left === null ? null : order.flaggedAt;
    await tx.order.update({ where: { id: orderId }, data: { flagReason: left, flaggedAt } });
    // How much had come in by then: with more of it the reason may be raised again.
    const data = { reason, by: staff.id, paid: order.paidTotal };
    await recordEvent(tx, { orderId, kind: "order.unflagged", at: now(), data });
    const subject = orderSubject(order.number);
    await recordAudit(tx, { staff, action: "order.unflag", subject, before: { reason }, note });
    return "resolved";
  });
}
