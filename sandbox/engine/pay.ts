import { brandOf } from "../cards/brands";
import { type Outcome, testCardOf } from "../cards/test-cards";
import { choices } from "../choices";
import type { Context } from "../context";
import { newAuthorization, newId, newToken, newTransactionId, newUuid } from "../ids";
import type { MaskedCard, Payment, PaymentStatus, Session, Transaction } from "../store/types";
import { statusOf } from "./payment-status";
import { sessionState } from "./sessions";

const DAY_MS = 24 * 60 * 60_000;

/** A card as it was typed. Lives in memory for one request and is stored nowhere. */
export interface TypedCard {
  number: string;
  expMonth: number;
  /** Four digits. */
  expYear: number;
  cardholder: MaskedCard["cardholder"];
}

export type PayResult =
  | { ok: true; payment: Payment }
  | { ok: false; reason: "expired" | "completed"; payment?: Payment };

/**
 * Tries a card on a session: one payment, its callback, in one journal line. Runs without a pause, so two
 * submits of one form cannot both pay; the second gets the first one's payment.
 */
export function payInSession(
  context: Context,
  session: Session,
  card: TypedCard,
  formKey?: string,
): PayResult {
  const { store, clock, callbacks } = context;
  const twin = formKey ? sameTry(context, session, formKey) : undefined;
  if (twin) return { ok: true, payment: twin };
  const state = sessionState(context, session);
  if (state !== "pending") return { ok: false, reason: state };

  const test = testCardOf(card.number);
  const now = clock.now();
  const payment: Payment = {
    ...session.payment,
    id: newId(),
    sessionId: session.id,
    clientId: session.clientId,
    merchantId: session.merchantId,
    createdAt: now,
    browserDetails: session.browserDetails,
    card: mask(card),
    refuses: test?.refuses,
    formKey,
    transactions: [],
  };
  payment.transactions.push(opening(payment, now));
  const outcome = test?.outcome ?? "declined";
  if (outcome !== "pending") payment.transactions.push(result(payment, outcome, now));
  const deliveries = callbacks.plan(session, payment);
  store.save({ payments: [payment], deliveries });
  callbacks.start(deliveries);
  return { ok: true, payment };
}

/** Decides a payment that is pending. Answers false when it is not. */
export function settlePending(context: Context, payment: Payment, status: "approved" | "denied"): boolean {
  if (statusOf(payment) !== "pending") return false;
  const { store, clock, callbacks } = context;
  const outcome = status === "approved" ? "approved" : "declined";
  const transactions = [...payment.transactions, result(payment, outcome, clock.now())];
  const settled = { ...payment, transactions };
  const session = store.sessions.get(payment.sessionId);
  const deliveries = session ? callbacks.plan(session, settled) : [];
  store.save({ payments: [settled], deliveries });
  callbacks.start(deliveries);
  return true;
}

function sameTry({ store, clock }: Context, session: Session, formKey: string): Payment | undefined {
  return store
    .paymentsOf(session)
    .find((payment) => payment.formKey === formKey && clock.now() - payment.createdAt < choices.sameTryMs);
}

function opening(payment: Payment, now: number): Transaction {
  return {
    id: newTransactionId(),
    traceId: newUuid(),
    type: payment.capture === "manual" ? "authorization" : "purchase",
    status: "created",
    createdAt: now,
    expiresAt: now + DAY_MS,
    amount: payment.amount,
    leaves: "pending",
  };
}

const MESSAGES = {
  approved: "You have been mocked.",
  declined: "The card was declined.",
  "insufficient-funds": "Insufficient funds.",
  failed: "The processor did not answer.",
} as const satisfies Record<Exclude<Outcome, "pending">, string>;

function result(payment: Payment, outcome: Exclude<Outcome, "pending">, now: number): Transaction {
  const status = outcome === "approved" || outcome === "failed" ? outcome : "denied";
  const leaves: PaymentStatus = status === "approved" && payment.capture === "manual" ? "authorized" : status;
  return {
    id: newTransactionId(),
    traceId: newUuid(),
    referenceId: payment.referenceId,
    type: payment.capture === "manual" ? "authorization" : "purchase",
    status,
    createdAt: now,
    resultCode: choices.resultCodes[status],
    resultMessage: MESSAGES[outcome],
    ...(status === "denied" && {
      declineCode: outcome === "insufficient-funds" ? "insufficient_funds" : "card_declined",
    }),
    ...(status === "approved" && { authorization: newAuthorization() }),
    ticket: newToken(),
    amount: payment.amount,
    leaves,
  };
}

/** A number that is no test card may be somebody's real one: of those only six digits and four are kept. */
function mask({ number, expMonth, expYear, cardholder }: TypedCard): MaskedCard {
  const test = testCardOf(number);
  const binLength = test && number.length >= 16 ? 8 : 6;
  return {
    brand: brandOf(number)?.id ?? "unknown",
    bin: number.slice(0, binLength),
    last4: number.slice(-4),
    expMonth,
    expYear: expYear % 100,
    cardholder,
    origin: test?.origin ?? "international",
    token: newToken(),
  };
}
