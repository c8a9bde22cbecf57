import { choices } from "../choices";
import { newAuthorization, newToken, newTransactionId, newUuid } from "../ids";
import type { Payment, PaymentStatus, Transaction } from "../store/types";
import type { Switches } from "../switches/schema";

const DAY_MS = 24 * 60 * 60_000;

/** What is said of a payment in the end. */
export type Verdict =
  | "approved"
  | "declined"
  | "insufficient-funds"
  | "challenge-failed"
  | "challenge-cancelled"
  | "expired"
  | "failed";

const MESSAGES: Record<Verdict, string> = {
  approved: "You have been mocked.",
  declined: "The card was declined.",
  "insufficient-funds": "Insufficient funds.",
  "challenge-failed": "The cardholder could not be authenticated.",
  "challenge-cancelled": "The cardholder cancelled the authentication.",
  expired: "Nobody paid in time.",
  failed: "The processor did not answer.",
};

const DECLINE_CODES: Partial<Record<Verdict, Transaction["declineCode"]>> = {
  declined: "card_declined",
  "insufficient-funds": "insufficient_funds",
  "challenge-failed": "challenge_failed",
  "challenge-cancelled": "challenge_cancelled",
};

/** Only money on a card can be held until a capture; what is paid with a voucher is paid. */
const isHeld = (payment: Payment) => payment.capture === "manual" && !payment.voucher;

/** The first entry of every payment: it exists, and is not decided yet. */
export function openingOf(payment: Payment, now: number): Transaction {
  return {
    id: newTransactionId(),
    traceId: newUuid(),
    type: isHeld(payment) ? "authorization" : "purchase",
    status: "created",
    createdAt: now,
    expiresAt: payment.voucher ? now + choices.waits.voucherMs : now + DAY_MS,
    amount: payment.amount,
    leaves: "pending",
  };
}

/** What is taken of an amount; never nothing. */
export const taken = (amount: number, percent: number) => Math.max(1, Math.round((amount * percent) / 100));

/**
 * The entry that says what became of a purchase or an authorization. `percentTaken` tells how much is taken of
 * a purchase.
 */
export function resultOf(
  payment: Payment,
  verdict: Verdict,
  now: number,
  { percentTaken }: Pick<Switches, "percentTaken">,
): Transaction {
  const declineCode = DECLINE_CODES[verdict];
  const status = declineCode ? "denied" : (verdict as "approved" | "failed" | "expired");
  const leaves: PaymentStatus = status === "approved" && isHeld(payment) ? "authorized" : status;
  return {
    id: newTransactionId(),
    traceId: newUuid(),
    referenceId: payment.referenceId,
    type: isHeld(payment) ? "authorization" : "purchase",
    status,
    createdAt: now,
    resultCode: choices.resultCodes[status],
    resultMessage: MESSAGES[verdict],
    ...(declineCode && { declineCode }),
    ...(status === "approved" && { authorization: newAuthorization() }),
    ticket: newToken(),
    amount: leaves === "approved" ? taken(payment.amount, percentTaken) : payment.amount,
    leaves,
  };
}
