/** What one payment at Plexo amounts to, as far as an order is concerned. Minor units. */
export type PaymentFact = {
  id: string;
  status: string;
  captured: number;
  refunded: number;
  /** Length of Plexo's transaction list, which only grows: a shorter list is an older answer. */
  transactions: number;
};

// How far a payment has come. A later answer may only lead further (paid stays paid): "denied" never undoes
// "approved", while a refund or a cancellation does. A status that we don't know stands below all others.
const progress: Record<string, number> = {
  created: 1,
  pending: 2,
  authorized: 3,
  denied: 4,
  failed: 4,
  expired: 4,
  approved: 5,
  "partially-refunded": 6,
  refunded: 7,
  cancelled: 7,
};

/** The statuses of payments whose money was captured. */
export const moneyStatuses: ReadonlySet<string> = new Set(["approved", "partially-refunded", "refunded"]);

/** Whether the payment can still change by itself, so that it's worth asking again. */
export function isUndecided(status: string): boolean {
  return (progress[status] ?? 0) <= 3;
}

function compare(a: PaymentFact, b: PaymentFact): number {
  return (
    (progress[a.status] ?? 0) - (progress[b.status] ?? 0) ||
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
export function mergePayment(known: PaymentFact | undefined, heard: PaymentFact): PaymentFact {
  return known && compare(known, heard) >= 0 ? known : heard;
}
