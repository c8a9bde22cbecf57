// What follows from an order's outcome, in SQL. late: pending for hours. captured: authorised, and captured later.
// voided: authorised, and cancelled. part, refunded, refunding: some goes back, all, or is on its way. retried: declined
// first. twice: two payments. contradicted: Plexo's payment is of another amount. expired: no payment came.

export const isPaid =
  "outcome IN ('paid', 'retried', 'late', 'captured', 'twice', 'refunding', 'part', 'refunded')";
export const isReleased = "outcome IN ('declined', 'expired', 'contradicted', 'voided')";

export const orderState = `CASE WHEN outcome = 'part' THEN 'partially_refunded' WHEN outcome = 'refunded' THEN 'refunded'
  WHEN outcome = 'voided' THEN 'cancelled' WHEN outcome IN ('confirming', 'authorized') THEN outcome
  WHEN ${isPaid} THEN 'paid' ELSE 'awaiting_payment' END`;

export const stockState = `CASE WHEN ${isPaid} THEN 'sold' WHEN ${isReleased} THEN 'released' ELSE 'held' END`;

/** When all of the money was there. */
export const wholeAt = "CASE WHEN outcome IN ('late', 'captured') THEN moved_at ELSE paid_at END";

export const operationKind =
  "CASE outcome WHEN 'captured' THEN 'capture' WHEN 'voided' THEN 'cancellation' ELSE 'refund' END";

export const contradicting = "md5(pg_temp.token('contradicting', n))";
