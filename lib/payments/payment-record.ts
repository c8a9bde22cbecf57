import type { Transaction } from "../db";
import { type Payment as Answer, capturedTotal, lastResult, refundedTotal } from "../plexo/payment";
import type { NewEvent } from "./events";
import { mergePayment, type PaymentFact } from "./merge";
import type { KnownPayment } from "./whole-order";

/** A stored payment as the fold reads it. */
export function toFact(stored: KnownPayment): PaymentFact {
  return {
    id: stored.plexoId,
    status: stored.status,
    captured: stored.capturedAmount,
    refunded: stored.refundedAmount,
    transactions: stored.transactions,
  };
}

const taken = new Set<string>(["approved", "partially-refunded", "refunded"]);

// Plexo's status decides whether money was taken; the history says how much. Where it doesn't say, it was all.
function answerToFact(answer: Answer): PaymentFact {
  const { id, status, transactions } = answer;
  const captured = capturedTotal(transactions) || (taken.has(status) ? (answer.amount ?? 0) : 0);
  const refunded = status === "refunded" ? captured : (refundedTotal(transactions) ?? 0);
  return { id, status, captured, refunded, transactions: transactions.length };
}

/**
 * Stores Plexo's answer about a payment that was found to be ours, unless what is known already leads further
 * (see `mergePayment`), and returns the fact that holds now. Writes nothing when nothing changed; what is to
 * be recorded of it is added to `events`.
 */
export async function storePayment(
  tx: Transaction,
  owner: { orderId: string; attemptId: string },
  known: KnownPayment | undefined,
  answer: Answer,
  at: Date,
  events: NewEvent[],
): Promise<PaymentFact> {
  const before = known && toFact(known);
  const heard = answerToFact(answer);
  const holds = mergePayment(before, heard);
  if (holds !== heard) return holds;

  const last = lastResult(answer.transactions);
  const facts = {
    status: heard.status,
    currency: answer.currency ?? "",
    amount: answer.amount ?? 0,
    capturedAmount: heard.captured,
    refundedAmount: heard.refunded,
    transactions: heard.transactions,
    brand: answer.card?.brand ?? null,
    last4: answer.card?.last4 ?? null,
    authorization: last?.authorization ?? null,
    resultCode: last?.resultCode ?? null,
    resultMessage: last?.resultMessage ?? null,
    plexoCreatedAt: answer.createdAt,
    plexoUpdatedAt: answer.updatedAt,
    seenAt: at,
  };
  await tx.payment.upsert({
    where: { plexoId: answer.id },
    create: { plexoId: answer.id, ...owner, ...facts },
    update: facts,
  });
  events.push({
    ...owner,
    kind: "payment.seen",
    at,
    data: {
      paymentId: answer.id,
      from: before?.status ?? null,
      ...heard,
      amount: facts.amount,
      resultCode: facts.resultCode,
    },
  });
  return heard;
}
