import type { Payment, PaymentStatus, Transaction } from "../store/types";

/** The status a payment has, or had when it counted `asOf` transactions. */
export function statusOf(payment: Payment, asOf = payment.transactions.length): PaymentStatus {
  return payment.transactions[asOf - 1]?.leaves ?? "pending";
}

const sum = (entries: readonly Transaction[]) => entries.reduce((total, entry) => total + entry.amount, 0);

const approved = ({ transactions }: Payment, type: Transaction["type"]) =>
  sum(transactions.filter((entry) => entry.type === type && entry.status === "approved"));

/** Captures, cancellations and refunds that were asked for and are not decided, oldest first. */
export function undecidedOf({ transactions }: Payment): Transaction[] {
  const decided = new Set(transactions.map(({ decides }) => decides));
  return transactions.filter(({ id, status }) => status === "pending" && !decided.has(id));
}

const undecided = (payment: Payment, type: Transaction["type"]) =>
  sum(undecidedOf(payment).filter((entry) => entry.type === type));

/** Minor units that the shop has: what was bought at once, or captured later. */
export function capturedOf(payment: Payment): number {
  return approved(payment, "purchase") + approved(payment, "capture");
}

/** Minor units that the shop has given back. */
export function refundedOf(payment: Payment): number {
  return approved(payment, "refund");
}

/** Minor units that can still be captured: of an authorization, or of what earlier captures left of it. */
export function capturableOf(payment: Payment, now: number): number {
  const status = statusOf(payment);
  const [opening] = payment.transactions;
  const open = status === "authorized" || (status === "approved" && opening?.type === "authorization");
  if (!open || now >= (opening?.expiresAt ?? 0)) return 0;
  return Math.max(0, payment.amount - capturedOf(payment) - undecided(payment, "capture"));
}

/** Minor units that can still be given back. */
export function refundableOf(payment: Payment): number {
  return capturedOf(payment) - refundedOf(payment) - undecided(payment, "refund");
}
