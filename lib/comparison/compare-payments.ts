import { isAskedFor } from "../payments/rules/asked-amount";
import { isFinal } from "../payments/rules/status";
import { later, minutes } from "../platform/clock";
import { groupBy } from "../platform/group-by";
import { couldBeOurReference } from "../platform/ids";
import type { Part } from "./compare-sessions";
import type { AttemptFact, Day, Field, Item, Kind, PaymentFact, PlexoPaymentFact } from "./facts";

/** So long after a payment was made, its callback may still be on its way. */
const patience = minutes(15);

/** Each payment of Plexo beside ours, and each of ours that Plexo does not have. */
export function comparePayments({ merchantId, at, plexo, here }: Day): Part {
  const attempts = new Map(here.attempts.map((attempt) => [attempt.paymentReference, attempt]));
  const rows = new Map(here.payments.map((row) => [row.id, row]));
  const there = new Map(plexo.payments.map((payment) => [payment.id, payment]));
  const again = paidAgain(here.payments, plexo.payments, attempts);
  const items: Item[] = [];
  let matched = 0;
  let others = 0;

  for (const payment of there.values()) {
    const attempt = attempts.get(payment.referenceId);
    const row = rows.get(payment.id);
    if (!attempt && !couldBeOurReference(payment.referenceId)) {
      others++;
      continue;
    }
    const found = attempt
      ? compareOne({ merchantId, at, attempt, row, payment, isAgain: again.has(payment.id) })
      : { kind: "only_at_plexo" as const };
    if (found) items.push(itemOf(found, payment, attempt, row));
    else matched++;
  }
  for (const row of here.payments) {
    if (row.isOfDay && !there.has(row.id)) items.push(onlyHere(row));
  }
  return { items, matched, others };
}

type Found = { kind: Kind; field?: Field };
type Pair = {
  merchantId: number;
  at: Date;
  attempt: AttemptFact;
  row: PaymentFact | undefined;
  payment: PlexoPaymentFact;
  isAgain: boolean;
};

/** The first that is not as it should be; null when all is. */
function compareOne({ merchantId, at, attempt, row, payment, isAgain }: Pair): Found | null {
  if (payment.currency !== attempt.currency) return { kind: "currency_differs", field: "amount" };
  if (payment.amount === null || !isAskedFor(attempt.asked, payment.amount))
    return { kind: "amount_differs", field: "amount" };
  if (isAgain) return { kind: "twice_at_plexo" };
  const isYoung = payment.createdAt !== null && at < later(payment.createdAt, patience);
  if (!row) return { kind: isYoung && payment.merchantId === merchantId ? "not_yet_due" : "only_at_plexo" };
  const field = (["captured", "refunded"] as const).find((name) => row[name] !== payment[name]);
  if (field) return isYoung ? { kind: "not_yet_due" } : { kind: "amount_differs", field };
  // Where neither side is at its end, or only Plexo is and nothing came of it, it is asked about again.
  return isFinal(row.status) ? null : { kind: "not_yet_due" };
}

/** Payments that an order was paid with once more, after the first that is left of what was taken for it. */
function paidAgain(
  rows: readonly PaymentFact[],
  payments: readonly PlexoPaymentFact[],
  attempts: ReadonlyMap<string, AttemptFact>,
): Set<string> {
  const kept = new Map<string, { id: string; orderId: string; createdAt: Date | null }>();
  for (const row of rows) if (row.holds) kept.set(row.id, row);
  for (const { id, referenceId, holds, createdAt } of payments) {
    const orderId = attempts.get(referenceId)?.orderId;
    if (!holds) kept.delete(id);
    else if (orderId) kept.set(id, { id, orderId, createdAt: createdAt ?? kept.get(id)?.createdAt ?? null });
  }
  const time = ({ createdAt }: { createdAt: Date | null }) => createdAt?.getTime() ?? 0;
  const ofOrders = groupBy(kept.values(), ({ orderId }) => orderId);
  return new Set(
    [...ofOrders.values()].flatMap((paid) =>
      paid
        .toSorted((one, other) => time(one) - time(other) || (one.id < other.id ? -1 : 1))
        .slice(1)
        .map(({ id }) => id),
    ),
  );
}

function itemOf(
  { kind, field }: Found,
  payment: PlexoPaymentFact,
  attempt: AttemptFact | undefined,
  row: PaymentFact | undefined,
): Item {
  return {
    kind,
    subject: "payment",
    plexoId: payment.id,
    reference: payment.referenceId,
    attemptId: attempt?.id ?? null,
    since: payment.createdAt,
    status: payment.status,
    field: field ?? null,
    currencyHere: attempt?.currency ?? null,
    here: field && field !== "amount" ? (row?.[field] ?? null) : askedHere(attempt, payment),
    currencyAtPlexo: payment.currency,
    atPlexo: payment[field ?? "amount"],
  };
}

/** What was asked for. Where the payer chooses it, it is what was chosen, if that is within the bounds. */
function askedHere(attempt: AttemptFact | undefined, { amount }: PlexoPaymentFact): number | null {
  if (!attempt) return null;
  if (attempt.asked.kind === "fixed") return attempt.asked.amount;
  return amount !== null && isAskedFor(attempt.asked, amount) ? amount : null;
}

function onlyHere(row: PaymentFact): Item {
  return {
    kind: "only_here",
    subject: "payment",
    plexoId: row.id,
    reference: row.reference,
    attemptId: row.attemptId,
    since: row.createdAt,
    status: row.status,
    field: null,
    currencyHere: row.currency,
    here: row.amount,
    currencyAtPlexo: null,
    atPlexo: null,
  };
}
