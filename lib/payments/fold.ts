import type { PaymentFact } from "./merge";

export type FoldedState =
  | "awaiting_payment"
  | "confirming"
  | "authorized"
  | "paid"
  | "partially_refunded"
  | "refunded"
  | "cancelled";

export type Folded = {
  state: FoldedState;
  /** Everything captured for the order, minor units, refunds not taken off. */
  paidTotal: number;
  refundedTotal: number;
  /** More than one payment holds the shopper's money (invariant 10). */
  paidTwice: boolean;
};

const captured = new Set(["approved", "partially-refunded", "refunded"]);

/**
 * The state of an order, from all the confirmed payments of all its attempts. Pure, and blind to their order.
 * A status that we don't know moves nothing.
 */
export function foldPayments(payments: Iterable<PaymentFact>): Folded {
  let paidTotal = 0;
  let refundedTotal = 0;
  let untouched = 0;
  let holding = 0;
  const statuses = new Set<string>();

  for (const payment of payments) {
    statuses.add(payment.status);
    if (!captured.has(payment.status)) continue;
    paidTotal += payment.captured;
    refundedTotal += payment.refunded;
    if (payment.captured > payment.refunded) holding++;
    if (payment.captured > 0 && payment.refunded === 0) untouched++;
  }

  return { state: stateOf(), paidTotal, refundedTotal, paidTwice: holding > 1 };

  function stateOf(): FoldedState {
    // One whole payment is enough: with a second one refunded, the order is simply paid.
    if (untouched > 0) return "paid";
    if (holding > 0) return "partially_refunded";
    if (paidTotal > 0) return "refunded";
    if (statuses.has("authorized")) return "authorized";
    if (statuses.has("pending") || statuses.has("created")) return "confirming";
    if (statuses.has("cancelled")) return "cancelled";
    return "awaiting_payment";
  }
}
