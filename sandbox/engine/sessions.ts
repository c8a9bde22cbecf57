import { choices } from "../choices";
import type { Context } from "../context";
import { newId, newToken } from "../ids";
import type { CheckoutSession, Payment, Session, TokenizationSession } from "../store/types";
import { statusOf } from "./payment-status";

type Assigned = "id" | "token" | "createdAt" | "expiresAt" | "cancelledAt";
export type NewSession = Omit<CheckoutSession, Assigned> | Omit<TokenizationSession, Assigned | "result">;

export type SessionState = "pending" | "completed" | "expired";

export function createSession({ store, clock }: Context, wanted: NewSession): Session {
  const createdAt = clock.now();
  const expiresAt = createdAt + choices.sessionLifetimeMs;
  const session: Session = { id: newId(), token: newToken(), createdAt, expiresAt, ...wanted };
  store.save({ sessions: [session] });
  return session;
}

/** Whether a payment came to nothing, so that another may be tried. */
export function isRefused(payment: Payment): boolean {
  return ["denied", "failed", "expired"].includes(statusOf(payment));
}

/** Whether the payer is still busy with it: at the bank's question, or waiting for the processor. */
export function isUnderWay(payment: Payment): boolean {
  const waitsFor = payment.wait?.for;
  return statusOf(payment) === "pending" && (waitsFor === "bank" || waitsFor === "slow-processor");
}

/** The payment that completes a session, or is about to: the one that did not come to nothing. */
export function payingPayment({ store }: Context, session: Session): Payment | undefined {
  return store.paymentsOf(session).find((payment) => !isRefused(payment));
}

export function sessionState(context: Context, session: Session): SessionState {
  if (session.type === "tokenization" && session.result) return "completed";
  const paying = payingPayment(context, session);
  if (paying && !isUnderWay(paying)) return "completed";
  return context.clock.now() < session.expiresAt ? "pending" : "expired";
}

/** What the API calls it: a session that its payer went back from is `cancelled`, and payable all the same. */
export function sessionStatus(context: Context, session: Session): SessionState | "cancelled" {
  const state = sessionState(context, session);
  return state === "pending" && session.cancelledAt !== undefined ? "cancelled" : state;
}

export function expireSession({ store, clock }: Context, session: Session): void {
  store.save({ sessions: [{ ...session, expiresAt: Math.min(session.expiresAt, clock.now()) }] });
}

/** Remembers that the payer went back to the shop. The session stays payable (see `choices`). */
export function noteCancel({ store, clock }: Context, session: Session): void {
  store.save({ sessions: [{ ...session, cancelledAt: clock.now() }] });
}

/** What the addresses of pages begin with that may stand in a frame of the shop's. */
export const EMBEDDED = "/e";

/** The URL for the payer's browser, or for a frame of the shop's in it. */
export function payerUrl({ publicUrl }: Context, session: Session, { embedded = false } = {}): string {
  return `${publicUrl}${embedded ? EMBEDDED : ""}/${session.id}?t=${session.token}`;
}
