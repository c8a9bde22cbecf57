import { isTaken, isUndecided, isWithVoucher, type OrderState } from "../orders/state";
import { later } from "../platform/clock";
import { db } from "../platform/db";
import type { NewMail } from "./kinds";
import { timeToPay } from "./schedule";

/** That an order was received, and can still be paid: for one that is not paid after a while. */
export function receivedMail(orderId: string, at: Date): NewMail {
  const sendAt = later(at, timeToPay);
  return { kind: "order-received", key: `order:${orderId}:received`, orderId, data: {}, at, sendAt };
}

/** What may no longer be so when it is to be told. */
export type Told = "received" | "authorized" | "failed" | "cancelled" | "in-part" | "in-review";

export type OrderOfCart = {
  id: string;
  state: OrderState;
  flagReason: string | null;
  hasVoucher: boolean;
  /** When its last attempt was made. */
  triedAt: Date;
  /** Whether its shopper is told, or will be, that something is wrong with its payment. */
  hasAttention: boolean;
};

/** What becomes of a mail that is due: sent, never sent, or looked at again at that time. */
export type Review = "send" | "skip" | Date;

/**
 * Whether what a mail tells of an order is still so. `orders`: all that were made of its cart, as changed goods, or
 * another currency, make another order. Of these, only the one that was tried to be paid last is told of as not paid,
 * once it is left alone. Pure.
 */
export function review(told: Told, orderId: string, orders: readonly OrderOfCart[], at: Date): Review {
  const order = orders.find(({ id }) => id === orderId);
  if (!order) return "skip";
  const { state, triedAt } = order;
  const sendIf = (isSo: boolean) => (isSo ? "send" : "skip");
  if (told === "authorized") return sendIf(state === "authorized");
  if (told === "in-part") return sendIf(state === "partially_paid");
  if (told === "in-review") return sendIf(state === "awaiting_payment" && order.flagReason !== null);
  if (told === "received" && order.hasVoucher) return "send";
  if (state !== (told === "cancelled" ? "cancelled" : "awaiting_payment") || order.flagReason) return "skip";
  if (told === "received" && order.hasAttention) return "skip";
  const isElsewhere = orders.some(
    (other) => other.triedAt > triedAt || isTaken(other.state) || isUndecided(other.state),
  );
  if (isElsewhere) return "skip";
  const quiet = later(triedAt, timeToPay);
  return quiet > at ? quiet : "send";
}

/** The same for an order in the database. */
export async function reviewOrder(told: Told, orderId: string, at: Date): Promise<Review> {
  const order = await db().order.findUnique({ where: { id: orderId }, select: { cartId: true } });
  const orders = await db().order.findMany({
    where: { cartId: order?.cartId ?? "" },
    select: {
      ...{ id: true, state: true, means: true, flagReason: true, createdAt: true },
      attempts: { select: { createdAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
      mails: { select: { id: true }, where: { kind: "payment-attention" }, take: 1 },
    },
  });
  const facts = orders.map(({ attempts, mails, createdAt, ...one }) => ({
    ...one,
    hasVoucher: isWithVoucher(one),
    triedAt: attempts[0]?.createdAt ?? createdAt,
    hasAttention: mails.length > 0,
  }));
  return review(told, orderId, facts, at);
}
