import { holdStock, releaseStock, sellStock } from "../../catalog/stock";
import { hasWhole } from "../../orders/state";
import { later } from "../../platform/clock";
import type { Transaction } from "../../platform/db";
import { env } from "../../platform/env";
import type { PlexoPayment as Answer } from "../../plexo/payment";
import { comparePayment } from "../rules/compare";
import { type Decision, decide } from "../rules/decide";
import type { NewEvent } from "../rules/event";
import { type Contradicted, type FlagRow, isOver, raiseFlags, reasonOf, updateFlags } from "../rules/flags";
import type { Folded } from "../rules/fold";
import { notUnderstood } from "../rules/not-understood";
import { lookupInterval, nextCheck } from "../rules/schedule";
import { readFlagEvents, recordEvents } from "./events";
import { lookUpOperations, recordOutcomes } from "./operation-record";
import { storePayment, toFact } from "./payment-record";
import { type KnownAttempt, lockWholeOrder, type WholeOrder } from "./whole-order";

/** What Plexo said when it was asked. */
export type Heard = {
  answers: Answer[];
  /** The callbacks that were in the inbox before: Plexo knew what they tell of when it answered. */
  callbacks: { id: string; repeats: number }[];
  /** The operations that were sent before: one that came later cannot be missed. */
  sent: string[];
  at: Date;
};

export type Applied = { result: "confirmed" | "contradicted"; orderId: string; state: Folded["state"] };

/**
 * Folds what Plexo said about one attempt into its order, inside the caller's transaction. The order's row is
 * locked first, so two of these about one order come one after the other, in whichever process they run.
 */
export async function applyAnswers(
  tx: Transaction,
  attemptId: string,
  { answers, callbacks, sent, at }: Heard,
): Promise<Applied> {
  const order = await lockWholeOrder(tx, attemptId);
  const attempt = order.attempts.find(({ id }) => id === attemptId);
  if (!attempt) throw new Error(`Attempt ${attemptId} is gone from order ${order.id}.`);

  const { ours, contradictions } = sortAnswers(attempt, answers);
  const owner = { orderId: order.id, attemptId };
  // All that happens is recorded at the end, in one statement.
  const events: NewEvent[] = [];
  const payments = new Map(
    order.payments.map((known) => [known.plexoId, { ...toFact(known), attemptId: known.attemptId }]),
  );
  const looked = lookUpOperations(order.operations, ours, sent, at);
  for (const answer of ours) {
    const known = order.payments.find(({ plexoId }) => plexoId === answer.id);
    const open = looked.open.filter(({ paymentId }) => paymentId === answer.id);
    payments.set(answer.id, {
      ...(await storePayment(tx, owner, known, answer, open, at, events)),
      attemptId,
    });
  }
  await recordOutcomes(tx, owner, looked, at, events);

  const isUnread = ours.some(({ status }) => status === "unknown");
  const decision = decide({ ...order, payments: [...payments.values()], isUnread }, attemptId, at);
  const { stock, flag } = await moveStock(tx, order, decision, at, events);
  const reasons = [...(flag ? [flag] : []), ...decision.folded.flags];
  const unread = ours.flatMap(notUnderstood);
  const isToTell = contradictions.length + unread.length + reasons.length > 0;
  const told = isToTell ? await readFlagEvents(tx, order.id) : [];
  const raised = raiseFlags(told, owner, { contradictions, unread, reasons }, at, events);
  const flags = updateFlags(
    order,
    { raised, over: isOver(attemptId, decision.folded, looked.open) },
    at,
    events,
  );
  await updateOrder(tx, order, { ...decision, stock, flags }, at, events);
  // Callbacks before attempts, as a callback that comes in locks them: in the other order they'd deadlock.
  await closeCallbacks(tx, callbacks, { contradictions, heard: ours.length > 0 }, at);
  await updateAttempts(tx, attempt, decision, at, events);
  await recordEvents(tx, events);

  return {
    result: contradictions.length > 0 ? "contradicted" : "confirmed",
    orderId: order.id,
    state: decision.folded.state,
  };
}

/** Paid only by Plexo: only a payment that is ours in every point counts. */
function sortAnswers(attempt: KnownAttempt, answers: Answer[]) {
  const asked = {
    merchantId: env().PLEXO_MERCHANT_ID,
    reference: attempt.paymentReference,
    currency: attempt.currency,
    amount: attempt.amount,
  };
  const ours: Answer[] = [];
  const contradictions: Contradicted[] = [];
  for (const answer of answers) {
    const differences = comparePayment(asked, { ...answer, reference: answer.referenceId });
    if (differences.length === 0) ours.push(answer);
    else contradictions.push({ paymentId: answer.id, status: answer.statusAsGiven, differences });
  }
  return { ours, contradictions };
}

async function moveStock(
  tx: Transaction,
  order: WholeOrder,
  decision: Decision,
  at: Date,
  events: NewEvent[],
): Promise<{ stock: WholeOrder["stock"]; flag?: string }> {
  if (decision.stock === "keep") return { stock: order.stock };
  if (decision.stock === "release") {
    await releaseStock(tx, order.lines);
    events.push({ orderId: order.id, kind: "stock.released", at });
    return { stock: "released" };
  }
  if (decision.stock === "take-again") {
    // Paid after the goods went back to the shelf: nothing left means that a person must decide (stray money is kept).
    const short = await holdStock(tx, order.lines);
    if (short.length > 0) return { stock: "released", flag: "paid-after-release" };
    events.push({ orderId: order.id, kind: "stock.taken-again", at });
  }
  await sellStock(tx, order.lines);
  return { stock: "sold" };
}

async function updateOrder(
  tx: Transaction,
  order: WholeOrder,
  decided: { folded: Folded; stock: WholeOrder["stock"]; flags: Partial<FlagRow> },
  at: Date,
  events: NewEvent[],
): Promise<void> {
  const { state, paidTotal, refundedTotal } = decided.folded;
  if (state !== order.state) {
    const data = { from: order.state, to: state };
    events.push({ orderId: order.id, kind: "order.state", at, data });
  }
  await tx.order.update({
    where: { id: order.id },
    data: {
      state,
      paidTotal,
      refundedTotal,
      stock: decided.stock,
      paidAt: order.paidAt ?? (hasWhole(state) && paidTotal >= order.total ? at : null),
      ...decided.flags,
    },
  });
}

/**
 * No callback lost: what was in the inbox before Plexo was asked has been answered now, one way or the other. Not
 * told by their times, as processes don't agree on those; one that was sent again meanwhile stays.
 */
async function closeCallbacks(
  tx: Transaction,
  callbacks: Heard["callbacks"],
  outcome: { contradictions: Contradicted[]; heard: boolean },
  at: Date,
): Promise<void> {
  if (callbacks.length === 0) return;
  const contradicted = outcome.contradictions.at(-1);
  const state = contradicted ? "flagged" : outcome.heard ? "applied" : "ignored";
  const reason = contradicted ? reasonOf(contradicted) : outcome.heard ? null : "no-payment-at-plexo";
  await tx.paymentCallback.updateMany({
    where: { state: "received", OR: callbacks.map(({ id, repeats }) => ({ id, repeats })) },
    data: { state, reason, processedAt: at },
  });
}

async function updateAttempts(
  tx: Transaction,
  asked: KnownAttempt,
  decision: Decision,
  at: Date,
  events: NewEvent[],
): Promise<void> {
  const { id, orderId } = asked;
  const next = {
    ...{ unreachableSince: null, unreachableReason: null },
    nextCheckAt: nextCheck(asked, at, decision.outlook),
  };
  for (const { attemptId, reason } of decision.close) {
    await tx.checkoutAttempt.update({
      where: { id: attemptId },
      data: { state: "closed", closeReason: reason, closedAt: at, ...(attemptId === id && next) },
    });
    events.push({ orderId, attemptId, kind: "attempt.closed", at, data: { reason } });
  }
  if (!decision.close.some(({ attemptId }) => attemptId === id)) {
    await tx.checkoutAttempt.update({ where: { id }, data: next });
  }
  // A callback that came in while Plexo was being asked is still to be looked at. Only now, with the attempt's
  // row locked, none can slip in between.
  if ((await tx.paymentCallback.count({ where: { attemptId: id, state: "received" } })) === 0) return;
  await tx.checkoutAttempt.update({ where: { id }, data: { nextCheckAt: later(at, lookupInterval) } });
}
