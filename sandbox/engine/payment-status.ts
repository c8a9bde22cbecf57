import type { Payment, PaymentStatus } from "../store/types";

/** The status a payment has, or had when it counted `asOf` transactions. */
export function statusOf(payment: Payment, asOf = payment.transactions.length): PaymentStatus {
  return payment.transactions[asOf - 1]?.leaves ?? "pending";
}

const sumOf = (payment: Payment, type: string) =>
  payment.transactions
    .filter((entry) => entry.type === type && entry.status === "approved")
    .reduce((sum, entry) => sum + entry.amount, 0);

/** Minor units that the shop has: what was bought at once, or captured later. */
export function capturedOf(payment: Payment): number {
  return sumOf(payment, "purchase") + sumOf(payment, "capture");
}

/** Minor units that can still be captured: of an authorization, or of what an earlier capture left of it. */
export function capturableOf(payment: Payment, now: number): number {
  const status = statusOf(payment);
  const [opening] = payment.transactions;
  const open = status === "authorized" || (status === "approved" && opening?.type === "authorization");
  return open && now < (opening?.expiresAt ?? 0) ? payment.amount - capturedOf(payment) : 0;
}

/** Minor units that can still be given back. */
export function refundableOf(payment: Payment): number {
  return capturedOf(payment) - sumOf(payment, "refund");
}
