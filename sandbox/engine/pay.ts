import { testCardOf } from "../cards/test-cards";
import { choices } from "../choices";
import type { Context } from "../context";
import { newId } from "../ids";
import type { Payment, Session } from "../store/types";
import { mask, type TypedCard } from "./mask";
import { verdictOf } from "./outcomes";
import { statusOf } from "./payment-status";
import { sessionState } from "./sessions";
import { openingOf, resultOf } from "./transactions";

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
  payment.transactions.push(openingOf(payment, now));
  const verdict = verdictOf(test?.outcome ?? "declined");
  if (verdict) payment.transactions.push(resultOf(payment, verdict, now));
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
  const transactions = [...payment.transactions, resultOf(payment, outcome, clock.now())];
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
