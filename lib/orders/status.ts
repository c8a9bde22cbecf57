import type { FoldedState } from "../payments/fold";

/** What an order is to its shopper, in one word. */
export type OrderStatus =
  | "paid"
  | "authorized"
  | "confirming"
  | "declined"
  | "expired"
  | "unpaid"
  | "refunded"
  | "partially-refunded"
  | "cancelled"
  | "in-review";

export type StatusFacts = {
  state: FoldedState;
  flagReason: string | null;
  /** Newest first. */
  attempts: {
    state: "creating" | "open" | "closed";
    closeReason: string | null;
    payments: { status: string }[];
  }[];
};

/**
 * The one word. An order that nobody paid is told apart by its newest attempt: a decline and a session that
 * ran out call for different words, although both leave the order as it was.
 */
export function orderStatus({ state, flagReason, attempts }: StatusFacts): OrderStatus {
  if (state === "partially_refunded") return "partially-refunded";
  if (state !== "awaiting_payment") return state;
  if (flagReason?.includes("contradicted:")) return "in-review";
  // What Plexo's word for a payment means is not known: it may have been paid.
  if (attempts.some(({ payments }) => payments.some(({ status }) => status === "unknown")))
    return "in-review";

  const [latest] = attempts;
  if (!latest) return "unpaid";
  if (latest.payments.some(({ status }) => status === "denied" || status === "failed")) return "declined";
  if (latest.payments.some(({ status }) => status === "expired")) return "expired";
  return latest.state === "closed" && latest.closeReason === "expired" ? "expired" : "unpaid";
}

/** Whether the page may stop asking: nothing more happens unless the shopper or the merchant does something. */
export function isSettled(status: OrderStatus): boolean {
  return status !== "confirming" && status !== "unpaid" && status !== "in-review";
}

/** Whether the shopper may be sent to pay it (again). */
export function isPayable(status: OrderStatus): boolean {
  return status === "unpaid" || status === "declined" || status === "expired" || status === "cancelled";
}

/** Whether the order has its money, so that the cart it was made from is empty (see lib/cart/store). */
export function emptiesCart(status: OrderStatus): boolean {
  return (
    status === "paid" || status === "authorized" || status === "refunded" || status === "partially-refunded"
  );
}
