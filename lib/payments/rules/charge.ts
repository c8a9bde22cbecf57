import type { CheckoutAttempt } from "@/prisma/generated/client";
import { later } from "../../platform/clock";
import { expiryGrace, sessionEnd } from "./schedule";
import { isFinal, isRefused } from "./status";

type Paid = { payments: readonly { status: string }[] };
type Attempt = Pick<CheckoutAttempt, "via" | "closeReason" | "createdAt" | "expiresAt"> & Paid;

/** Whether a charge came to nothing: Plexo has made a payment of it, and has decided against it. */
export function wasDeclined({ via, payments }: Pick<Attempt, "via"> & Paid): boolean {
  return via === "charge" && payments.length > 0 && payments.every(({ status }) => isRefused(status));
}

/**
 * Until when something can be paid on an attempt, whether or not it is closed here: nothing at Plexo ends a session
 * early, and of a charge whose answer got lost "not found" is not "not charged" before. Null: what is under way has no
 * end.
 */
export function payableUntil(attempt: Attempt): Date | null {
  const { via, closeReason, payments, createdAt } = attempt;
  if (payments.some(({ status }) => !isFinal(status))) return null;
  const wasRefused = via === "charge" && (closeReason === "refused" || closeReason === "unsent");
  return wasRefused || wasDeclined(attempt) ? createdAt : later(sessionEnd(attempt), expiryGrace);
}

/** Whether a charge is under way, or may be: nothing else may be charged for its order meanwhile. */
export function isBeingCharged(attempts: readonly Attempt[], at: Date): boolean {
  return attempts
    .filter(({ via }) => via === "charge")
    .map(payableUntil)
    .some((until) => until === null || until > at);
}
