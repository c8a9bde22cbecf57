import type { Transaction } from "../../platform/db";
import { type PlexoPayment as Answer, lastResult } from "../../plexo/payment";
import { amountsOf } from "../rules/amounts";
import type { NewEvent } from "../rules/event";
import { mergePayment, type PaymentFact } from "../rules/merge";
import { type KnownOperation, onItsWay } from "../rules/on-its-way";
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

function answerToFact(answer: Answer): PaymentFact {
  const { id, status, transactions } = answer;
  const { captured, refunded } = amountsOf(answer);
  return { id, status, captured, refunded, transactions: transactions.length };
}

/**
 * Stores Plexo's answer about a payment that was found to be ours, unless what is known already leads further
 * (see `mergePayment`), and returns the fact that holds now. `open`: the operations on it that have not ended.
 * Writes nothing when nothing changed; what is to be recorded of it is added to `events`.
 */
export async function storePayment(
  tx: Transaction,
  owner: { orderId: string; attemptId: string },
  known: KnownPayment | undefined,
  answer: Answer,
  open: readonly KnownOperation[],
  at: Date,
  events: NewEvent[],
): Promise<PaymentFact> {
  const before = known && toFact(known);
  const heard = answerToFact(answer);
  const holds = mergePayment(before, heard);
  const way = onItsWay({ capturedAmount: holds.captured, refundedAmount: holds.refunded }, open);
  if (holds !== heard) {
    if (known && known.onItsWay !== way) {
      await tx.payment.update({ where: { plexoId: known.plexoId }, data: { onItsWay: way } });
    }
    return holds;
  }

  const last = lastResult(answer.transactions);
  const facts = {
    status: heard.status,
    currency: answer.currency ?? "",
    amount: answer.amount ?? 0,
    capturedAmount: heard.captured,
    refundedAmount: heard.refunded,
    onItsWay: way,
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
