import { choices } from "../choices";
import { newAuthorization, newToken, newTransactionId, newUuid } from "../ids";
import type { Payment, PaymentStatus, Transaction } from "../store/types";

const DAY_MS = 24 * 60 * 60_000;

/** What a processor says of a card in the end. */
export type Verdict = "approved" | "declined" | "insufficient-funds" | "failed";

const MESSAGES: Record<Verdict, string> = {
  approved: "You have been mocked.",
  declined: "The card was declined.",
  "insufficient-funds": "Insufficient funds.",
  failed: "The processor did not answer.",
};

/** The first entry of every payment: it exists, and nobody has decided yet. */
export function openingOf(payment: Payment, now: number): Transaction {
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

/** The entry that says what became of a purchase or an authorization. */
export function resultOf(payment: Payment, verdict: Verdict, now: number): Transaction {
  const status = verdict === "approved" || verdict === "failed" ? verdict : "denied";
  const leaves: PaymentStatus = status === "approved" && payment.capture === "manual" ? "authorized" : status;
  return {
    id: newTransactionId(),
    traceId: newUuid(),
    referenceId: payment.referenceId,
    type: payment.capture === "manual" ? "authorization" : "purchase",
    status,
    createdAt: now,
    resultCode: choices.resultCodes[status],
    resultMessage: MESSAGES[verdict],
    ...(status === "denied" && {
      declineCode: verdict === "insufficient-funds" ? "insufficient_funds" : "card_declined",
    }),
    ...(status === "approved" && { authorization: newAuthorization() }),
    ticket: newToken(),
    amount: payment.amount,
    leaves,
  };
}
