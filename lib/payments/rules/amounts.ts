import { capturedTotal, type PlexoPayment, refundedTotal } from "../../plexo/payment";
import type { PaymentFact } from "./merge";
import { isCaptured, takenBackBy } from "./status";

/**
 * What was captured and returned, minor units. Plexo's status decides whether money was taken; the history says
 * how much. Where it doesn't say, it was all. Never more is returned than was captured: what Plexo tells beyond
 * that is `beyond`, and for a person to look at.
 */
export function amountsOf({ status, amount, transactions }: PlexoPayment) {
  const captured = capturedTotal(transactions) || (isCaptured(status) ? (amount ?? 0) : 0);
  const told = takenBackBy(status) === "refund" ? captured : (refundedTotal(transactions) ?? 0);
  const refunded = Math.min(told, captured);
  return { captured, refunded, beyond: told - refunded };
}

type Counted = Pick<PaymentFact, "status" | "captured" | "refunded">;

/** What was given back of a payment, minor units. No refund tells of one that was cancelled: all of it went back. */
export function givenBackOf({ status, captured, refunded }: Counted): number {
  return takenBackBy(status) === "cancellation" ? captured : refunded;
}

/** Whether money of a payment is with the shop. */
export function holdsMoney({ status, captured, refunded }: Counted): boolean {
  return isCaptured(status) && captured > refunded;
}
