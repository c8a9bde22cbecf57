import type { Context } from "../../context";
import { undecidedOf } from "../../engine/payment-status";
import { sessionState } from "../../engine/sessions";
import { formatAmount } from "../../hosted/format";
import type { Delivery } from "../../store/delivery-types";
import type { Payment, Session, Transaction } from "../../store/types";

export interface Moment {
  at: number;
  what: string;
  /** A state's name, for the colour. */
  state?: string;
  detail?: string;
  isAhead?: boolean;
}

/** Everything that happened to a session, its payments and their callbacks, oldest first. */
export function sessionTimeline(context: Context, session: Session): Moment[] {
  const { store, clock } = context;
  const moments: Moment[] = [
    { at: session.createdAt, what: "Session created", detail: `by client ${session.clientId}` },
  ];
  if (sessionState(context, session) !== "completed") {
    const isPast = clock.now() >= session.expiresAt;
    moments.push({
      at: session.expiresAt,
      what: isPast ? "Time to pay ended" : "Time to pay ends",
      isAhead: !isPast,
    });
  }
  if (session.cancelledAt) moments.push({ at: session.cancelledAt, what: "Payer went back to the shop" });
  if (session.type === "tokenization" && session.result) {
    moments.push({ at: session.result.at, what: "Card chosen", state: "completed" });
  }
  const payments = store.paymentsOf(session).flatMap((payment) => paymentTimeline(context, payment));
  const others = store.deliveries
    .with("reference", session.referenceId)
    .filter(({ paymentId }) => !paymentId);
  return inOrder([...moments, ...payments, ...others.flatMap(deliveryMoments)]);
}

/** Everything that happened to one payment and its callbacks, oldest first. */
export function paymentTimeline({ store, clock }: Context, payment: Payment): Moment[] {
  const { wait } = payment;
  const moments = payment.transactions.map((entry) => transactionMoment(payment, entry));
  if (wait && wait.until > clock.now() && payment.transactions.at(-1)?.leaves === "pending") {
    moments.push(dueMoment(`Will be ${wait.comesTo}`, wait.until));
  }
  for (const { wait: due, type } of undecidedOf(payment)) {
    if (due) moments.push(dueMoment(`${type} will be ${due.comesTo}`, due.until));
  }
  return inOrder([...moments, ...store.deliveriesOf(payment).flatMap(deliveryMoments)]);
}

const dueMoment = (what: string, at: number): Moment => ({
  ...{ at, what: what.charAt(0).toUpperCase() + what.slice(1), detail: "unless decided before" },
  isAhead: true,
});

const inOrder = (moments: Moment[]) =>
  moments.sort(
    (one, other) => Number(one.isAhead ?? false) - Number(other.isAhead ?? false) || one.at - other.at,
  );

function transactionMoment(payment: Payment, entry: Transaction): Moment {
  const { card, voucher, currency } = payment;
  const method = card ? `${card.brand} •••• ${card.last4}` : voucher?.method.replace("-", " ");
  const amount = formatAmount(entry.amount, currency, "en");
  const kind = entry.type.charAt(0).toUpperCase() + entry.type.slice(1);
  return {
    at: entry.createdAt,
    what: `${kind} ${entry.status}`,
    state: entry.status,
    detail: [amount, entry.status === "created" ? method : entry.resultMessage].filter(Boolean).join(" · "),
  };
}

function deliveryMoments(delivery: Delivery): Moment[] {
  const lies = [delivery.stale && "stale", delivery.forged && "forged", delivery.malformed && "malformed"];
  const kind = ["Callback", ...lies.filter(Boolean)].join(", ");
  const tries = delivery.tries.map(({ at, ms, status, error }) => ({
    at,
    what: `${kind} ${status ? `answered ${status}` : "failed"}`,
    state: status && status >= 200 && status < 300 ? "delivered" : "denied",
    detail: error ? `${error}, ${ms} ms` : `${ms} ms`,
  }));
  const { state, createdAt, dueAt, held } = delivery;
  if (state === "dropped") return [...tries, { at: createdAt, what: `${kind} dropped by a rule`, state }];
  if (state !== "waiting" || dueAt === undefined) return tries;
  const why = held ? "waits for a later one to go first" : undefined;
  return [...tries, { at: dueAt, what: `${kind} due`, state, detail: why, isAhead: true }];
}
