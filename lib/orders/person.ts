import { addressDigest } from "../platform/address-digest";
import { days, later, minutes } from "../platform/clock";
import { db } from "../platform/db";
import { takeTurn } from "../platform/limits";
import type { HistoryEntry, HistoryKind } from "./history";
import { isOrderToken } from "./read";

/**
 * An order's link shows who ordered and where it goes for this long after the order was made, paid, last given money
 * back or made a step on its way: links are passed on, and stay in the history of browsers. Our choice.
 */
export const personShownFor = days(30);

/** What moves that time. What a stranger with the link can bring about, such as a new try to pay, does not. */
const isMilestone: Record<HistoryKind, boolean> = {
  created: true,
  session: false,
  "session-failed": false,
  "payment-approved": true,
  "payment-in-part": true,
  "payment-authorized": true,
  "payment-pending": false,
  voucher: false,
  "payment-denied": false,
  "payment-expired": false,
  "payment-refunded": true,
  "payment-partially-refunded": true,
  "payment-cancelled": true,
  "gift-card-given-back": false,
  expired: false,
  flagged: false,
};

/** Whether an order's link still shows who ordered, without more. */
export function isPersonShown(
  history: readonly HistoryEntry[],
  at: Date,
  fulfilledAt: Date | null = null,
): boolean {
  const last = history.findLast(({ kind }) => isMilestone[kind])?.at;
  return [last, fulfilledAt].some((since) => since && at < later(since, personShownFor));
}

export type EmailCheck = "right" | "wrong" | "too-many";

/**
 * Whether a visitor with an order's link also knows the e-mail address that it was ordered with. Ten tries in a
 * quarter of an hour for one order, and thirty from one address for all.
 */
export async function checkEmail(
  token: string,
  email: string,
  address: string | undefined,
): Promise<EmailCheck> {
  if (!isOrderToken(token)) return "wrong";
  const within = minutes(15);
  const turns = [takeTurn({ name: "e-mail of an order", by: token, most: 10, within })];
  const from = addressDigest(address);
  if (from) turns.push(takeTurn({ name: "e-mails of orders from", by: from, most: 30, within }));
  if (!(await Promise.all(turns)).every(Boolean)) return "too-many";
  const order = await db().order.findUnique({ where: { token }, select: { email: true } });
  // Of an order whose shopper was erased there is no address, and none is right.
  return order?.email && normal(order.email) === normal(email) ? "right" : "wrong";
}

function normal(email: string): string {
  return email.trim().toLowerCase();
}
