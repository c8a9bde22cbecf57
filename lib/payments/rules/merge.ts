import { meaningOf } from "./status";

/** What one payment at Plexo amounts to, as far as an order is concerned. Minor units. */
export type PaymentFact = {
  id: string;
  status: string;
  captured: number;
  refunded: number;
  /** Length of Plexo's transaction list, which only grows: a shorter list is an older answer. */
  transactions: number;
};

function compare(a: PaymentFact, b: PaymentFact): number {
  return (
    meaningOf(a.status).progress - meaningOf(b.status).progress ||
    a.transactions - b.transactions ||
    a.refunded - b.refunded ||
    a.captured - b.captured ||
    (a.status < b.status ? -1 : 0)
  );
}

/**
 * Of two answers about one payment, the one that holds. It's a maximum, so it does not matter in which order
 * answers arrive, how often each is repeated, or which process heard which.
 */
export function mergePayment(known: PaymentFact | undefined, answer: PaymentFact): PaymentFact {
  return known && compare(known, answer) >= 0 ? known : answer;
}
