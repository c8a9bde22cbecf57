import { contradicting, isReleased, operationKind, orderState } from "./words";

/** One kind of event of each order that has it. `x`: the attempt or payment that it is about. */
type Told = {
  kind: string;
  of?: "attempts" | "payments";
  where?: string;
  at: string;
  attempt?: string;
  data: string;
};

const wasMoved = "x.moved_at IS NOT NULL AND x.way = 0";
const wasAsked = "x.moved_at IS NOT NULL AND outcome <> 'late'";
const afterwards = "x.moved_at + interval '2 seconds'";
const flaggedAt = "paid_at + interval '2 minutes'";

/** Where an order stood after its first payment was seen. */
const firstState = `CASE x.first WHEN 'pending' THEN 'confirming' WHEN 'authorized' THEN 'authorized' ELSE 'paid' END`;
const operation = `'paymentId', x.id, 'operation', ${operationKind}, 'reference', 'op-' || pg_temp.token('op', n)`;
const seen = (from: string, status: string, captured: string, refunded: string) => `
  jsonb_build_object('paymentId', x.id, 'id', x.id, 'from', ${from}, 'status', ${status}, 'captured', ${captured},
    'refunded', ${refunded}, 'transactions', 2, 'amount', total, 'resultCode', x.code)`;

/** In the order in which those of one moment are told. */
const told: Told[] = [
  { kind: "order.created", at: "made.at", data: "jsonb_build_object('total', total, 'currency', currency)" },
  {
    kind: "attempt.created",
    of: "attempts",
    at: "x.at",
    attempt: "x.id",
    data: `jsonb_build_object('sessionReference', 'ses-' || pg_temp.token('ses' || x.nth, n),
      'paymentReference', 'pay-' || pg_temp.token('pay' || x.nth, n),
      'invoiceNumber', pg_temp.invoice(x.nth::int, n))`,
  },
  {
    kind: "session.created",
    of: "attempts",
    at: "x.at + interval '1 second'",
    attempt: "x.id",
    data: "jsonb_build_object('plexoSessionId', md5(pg_temp.token('session' || x.nth, n)))",
  },
  {
    kind: "callback.received",
    of: "payments",
    at: "x.at",
    attempt: "x.attempt",
    data: "jsonb_build_object('paymentId', x.id, 'status', x.first, 'problem', NULL)",
  },
  {
    kind: "payment.seen",
    of: "payments",
    at: "x.at",
    attempt: "x.attempt",
    data: seen("NULL", "x.first", "CASE x.first WHEN 'approved' THEN total ELSE 0 END", "0"),
  },
  {
    kind: "order.state",
    of: "payments",
    where: "x.nth = 0 AND x.first <> 'denied'",
    at: "x.at",
    data: `jsonb_build_object('from', 'awaiting_payment', 'to', ${firstState})`,
  },
  {
    kind: "operation.sent",
    of: "payments",
    where: wasAsked,
    at: "x.moved_at",
    attempt: "x.attempt",
    data: `jsonb_build_object(${operation}, 'amount', CASE ${operationKind} WHEN 'refund' THEN back ELSE total END)`,
  },
  {
    kind: "operation.answered",
    of: "payments",
    where: `${wasAsked} AND x.way > 0`,
    at: "x.moved_at + interval '1 second'",
    attempt: "x.attempt",
    data: `jsonb_build_object(${operation}, 'status', 'created')`,
  },
  {
    kind: "payment.seen",
    of: "payments",
    where: wasMoved,
    at: afterwards,
    attempt: "x.attempt",
    data: seen("x.first", "x.status", "x.captured", "x.refunded"),
  },
  {
    kind: "operation.ended",
    of: "payments",
    where: `${wasAsked} AND x.way = 0`,
    at: afterwards,
    attempt: "x.attempt",
    data: `jsonb_build_object(${operation}, 'state', 'done')`,
  },
  {
    kind: "order.state",
    of: "payments",
    where: wasMoved,
    at: afterwards,
    data: `jsonb_build_object('from', ${firstState}, 'to', ${orderState})`,
  },
  {
    kind: "attempt.closed",
    of: "attempts",
    where: "x.reason IS NOT NULL",
    at: "x.closed_at",
    attempt: "x.id",
    data: "jsonb_build_object('reason', x.reason)",
  },
  {
    kind: "stock.released",
    of: "attempts",
    where: isReleased,
    at: `CASE outcome WHEN 'voided' THEN made.moved_at + interval '2 seconds' ELSE x.closed_at END`,
    data: "'{}'::jsonb",
  },
  {
    kind: "payment.contradicted",
    of: "attempts",
    where: "outcome = 'contradicted'",
    at: flaggedAt,
    attempt: "x.id",
    data: `jsonb_build_object('paymentId', ${contradicting}, 'status', 'approved', 'differences', jsonb_build_array(
      jsonb_build_object('field', 'amount', 'asked', total::text, 'answered', (total - 100)::text)))`,
  },
  {
    kind: "order.flagged",
    where: "outcome IN ('twice', 'contradicted')",
    at: flaggedAt,
    data: `jsonb_build_object('reason', CASE outcome WHEN 'twice' THEN 'paid-twice' ELSE 'contradicted:' || ${contradicting} END)`,
  },
];

/** Each order's story, as it would have been written down while it happened. */
export const events = told.map(({ kind, of, where = "true", at, attempt = "NULL", data }, nth) => {
  const from = of ? `made JOIN made_${of} AS x USING (n)` : "made CROSS JOIN (SELECT 0 AS nth) AS x";
  return `
    INSERT INTO "PaymentEvent" ("id", "orderId", "attemptId", "at", "kind", "data")
    SELECT pg_temp.id_at(${at}, n, ${64 + 2 * nth} + x.nth), made.id, ${attempt}::uuid, ${at}, '${kind}', ${data}
    FROM ${from} WHERE ${where} ORDER BY n`;
});
