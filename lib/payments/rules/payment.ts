import type { Payment } from "@/prisma/generated/client";
import { later } from "../../platform/clock";
import { lastResult, type PlexoPayment } from "../../plexo/payment";
import { storedPayment } from "../../plexo/stored-payment";
import { amountsOf } from "./amounts";
import type { NewEvent } from "./event";
import { mergePayment, type PaymentFact } from "./merge";
import { type KnownOperation, onItsWay } from "./on-its-way";
import type { PlexoAnswer } from "./order";
import { assumedAuthorizationLife } from "./schedule";

/** A stored payment as the fold reads it. */
export function toFact(
  stored: Pick<Payment, "plexoId" | "status" | "capturedAmount" | "refundedAmount" | "transactions">,
): PaymentFact {
  return {
    id: stored.plexoId,
    status: stored.status,
    captured: stored.capturedAmount,
    refunded: stored.refundedAmount,
    transactions: stored.transactions,
  };
}

function plexoPaymentToFact(payment: PlexoPayment): PaymentFact {
  const { id, status, transactions } = payment;
  const { captured, refunded } = amountsOf(payment);
  return { id, status, captured, refunded, transactions: transactions.length };
}

export type PaymentChange = {
  /** What held until now. */
  before: PaymentFact | undefined;
  /** What holds now. */
  fact: PaymentFact;
  /** To be written; null when nothing changed. */
  row: Payment | null;
  event: NewEvent | null;
};

/**
 * Puts what Plexo says of a payment that was found to be ours beside what is on record of it, which stands where it
 * already leads further (see `mergePayment`). `open`: the operations on it that have not ended.
 */
export function changePayment(
  owner: { orderId: string; attemptId: string },
  known: Payment | undefined,
  payment: PlexoPayment,
  open: readonly KnownOperation[],
  { at, caller }: Pick<PlexoAnswer, "at" | "caller">,
): PaymentChange {
  const before = known && toFact(known);
  const answer = plexoPaymentToFact(payment);
  const fact = mergePayment(before, answer);
  const way = onItsWay({ capturedAmount: fact.captured, refundedAmount: fact.refunded }, open);
  if (known && fact !== answer) {
    return { before, fact, row: known.onItsWay === way ? null : { ...known, onItsWay: way }, event: null };
  }

  const last = lastResult(payment.transactions);
  const row: Payment = {
    plexoId: payment.id,
    ...(known ? { orderId: known.orderId, attemptId: known.attemptId } : owner),
    status: answer.status,
    currency: payment.currency ?? "",
    amount: payment.amount ?? 0,
    capturedAmount: answer.captured,
    refundedAmount: answer.refunded,
    onItsWay: way,
    transactions: answer.transactions,
    brand: payment.card?.brand ?? payment.voucher?.collector ?? null,
    last4: payment.card?.last4 ?? null,
    voucherCode: payment.voucher?.code ?? null,
    voucherUntil: payment.voucher?.expiresAt ?? null,
    authorization: last?.authorization ?? null,
    authorizedUntil: authorizedUntil(payment, at),
    resultCode: last?.resultCode ?? null,
    resultMessage: last?.resultMessage ?? null,
    plexoCreatedAt: payment.createdAt,
    plexoUpdatedAt: payment.updatedAt,
    seenAt: at,
  };
  const { amount, resultCode } = row;
  const data = {
    paymentId: payment.id,
    from: before?.status ?? null,
    ...answer,
    amount,
    resultCode,
    by: caller,
    answer: storedPayment(payment),
  };
  return { before, fact, row, event: { ...owner, kind: "payment.seen", at, data } };
}

/** Null where nothing waits to be captured of it. */
function authorizedUntil({ status, authorizedUntil, createdAt }: PlexoPayment, at: Date): Date | null {
  if (status !== "authorized") return null;
  return authorizedUntil ?? later(createdAt ?? at, assumedAuthorizationLife);
}
