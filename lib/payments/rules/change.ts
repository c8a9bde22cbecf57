import { sumMoves } from "../../catalog/moves";
import { dueOf } from "../../gift-cards/rules";
import { hasWhole } from "../../orders/state";
import { later } from "../../platform/clock";
import type { PlexoPayment } from "../../plexo/payment";
import { askedAmountOf } from "./asked-amount";
import { chosenTotal } from "./chosen-total";
import { sortPayments } from "./compare";
import { type Decision, decide } from "./decide";
import type { NewEvent } from "./event";
import { type Contradicted, isOver, raiseFlags, reasonOf, updateFlags } from "./flags";
import type { Folded } from "./fold";
import { changeCard, giftCardOf } from "./gift-card";
import { changeGoods } from "./goods";
import { endingMails, mailsOf, reminderMails } from "./mails";
import { movementsOf } from "./movements";
import { notUnderstood } from "./not-understood";
import { changeOperations, type Looked, lookUpOperations } from "./operation";
import type { AttemptChange, Changes, KnownAttempt, KnownOrder, PlexoAnswer } from "./order";
import { changePayment, type PaymentChange, toFact } from "./payment";
import { lookupInterval, nextCheck, type Outlook, voucherEnd } from "./schedule";

/** What of the shop's settings the rules depend on. */
export type Settings = {
  merchantId: number;
  /** Longest time, in milliseconds, after which an operation's answer can still come. */
  lostAfter: number;
};

/** What follows for one order from what Plexo said about one of its attempts, but for where its goods come from. */
export type Plan = {
  order: KnownOrder;
  attempt: KnownAttempt;
  answer: PlexoAnswer;
  ours: PlexoPayment[];
  contradictions: Contradicted[];
  looked: Looked;
  changed: PaymentChange[];
  /** The order's, which may follow from its payments. */
  total: number | null;
  decision: Decision;
};

export type Applied = { result: "confirmed" | "contradicted"; orderId: string; state: Folded["state"] };

/** Folds what Plexo said about one attempt into its order. Pure. */
export function planOrder(order: KnownOrder, answer: PlexoAnswer, settings: Settings): Plan {
  const { attemptId, at } = answer;
  const attempt = order.attempts.find(({ id }) => id === attemptId);
  if (!attempt) throw new Error(`Attempt ${attemptId} is none of order ${order.id}.`);
  const { currency, paymentReference: reference } = attempt;
  const asked = { merchantId: settings.merchantId, reference, currency, amount: askedAmountOf(attempt) };
  const { ours, contradictions } = sortPayments(asked, answer.payments);
  const lostBefore = later(at, -settings.lostAfter);
  const looked = lookUpOperations(order.operations, ours, answer.sent, lostBefore);
  const changed = ours.map((payment) => {
    const known = order.payments.find(({ plexoId }) => plexoId === payment.id);
    const open = looked.open.filter(({ paymentId }) => paymentId === payment.id);
    return changePayment({ orderId: order.id, attemptId }, known, payment, open, answer);
  });
  const payments = new Map(
    order.payments.map((known) => [known.plexoId, { ...toFact(known), attemptId: known.attemptId }]),
  );
  for (const { fact } of changed) payments.set(fact.id, { ...fact, attemptId });
  const isUnread = ours.some(({ status }) => status === "unknown");
  const total = order.total ?? chosenTotal(ours);
  const situation = {
    ...order,
    total: dueOf({ ...order, total }),
    payments: [...payments.values()],
    isUnread,
    isWhole: answer.isWhole,
  };
  return {
    ...{ order, attempt, answer, ours, contradictions, looked, changed, total },
    decision: decide(situation, attemptId, at),
  };
}

/**
 * All that is to be written down of a plan. `shelf`: what is available of the goods that are taken again; each order
 * of a set takes what it needs off it. `wallet`: the same of gift cards.
 */
export function concludeOrder(
  plan: Plan,
  shelf: Map<string, number>,
  wallet: Map<string, number> = new Map(),
): { changes: Changes; applied: Applied } {
  const { order, attempt, answer, ours, contradictions, looked, changed, total, decision } = plan;
  const { at } = answer;
  const owner = { orderId: order.id, attemptId: attempt.id };
  const operations = changeOperations(owner, looked, at);
  const goods = changeGoods(plan, shelf, wallet);
  const card = changeCard(plan, goods.takesCard, at);
  const events = [
    ...changed.flatMap(({ event }) => event ?? []),
    ...operations.events,
    ...goods.events.map((kind) => ({ orderId: order.id, kind, at })),
    ...card.events,
  ];
  const { state, paidTotal, refundedTotal } = decision.folded;
  const reasons = [...goods.flags, ...decision.folded.flags];
  const found = { contradictions, unread: ours.flatMap(notUnderstood), reasons, paid: paidTotal };
  const raised = raiseFlags(order.flagEvents, owner, found, at, events);
  const over = isOver(attempt.id, decision.folded, looked.open);
  const flags = updateFlags(order, { raised, over }, at, events);
  if (state !== order.state) {
    events.push({ orderId: order.id, kind: "order.state", at, data: { from: order.state, to: state } });
  }
  const due = dueOf({ ...order, total });
  const isPaid = hasWhole(state) && due !== null && paidTotal >= due;
  const orderChange = {
    ...{ giftCardHeld: card.isHeld, giftCardTurn: card.turn },
    ...{ id: order.id, total, state, paidTotal, refundedTotal, stock: goods.stock, updatedAt: at },
    ...{ flagReason: order.flagReason, flaggedAt: order.flaggedAt, ...flags },
    paidAt: order.paidAt ?? (isPaid ? at : null),
  };
  const attempts = changeAttempts({ ...attempt, voucherUntil: endOfVoucher(plan) }, decision, answer, events);
  return {
    changes: {
      orders: [orderChange],
      payments: changed.flatMap(({ row }) => row ?? []),
      movements: changed.flatMap(({ before, fact }, nth) => {
        const { transactions: entries = [], card } = ours[nth] ?? {};
        return movementsOf({ before, now: fact, entries, brand: card?.brand ?? null }, attempt, at);
      }),
      operations: operations.changes,
      goods: goods.moves,
      callbacks: closeCallbacks(answer, contradictions, ours.length > 0),
      attempts,
      events,
      cardMovements: card.movements,
      ...giftCardOf(order, total, decision.folded, at),
      mails: [
        ...mailsOf(owner, order, { ...decision.folded, toGiftCard: card.givenBack }, raised, at),
        ...endingMails(order.id, changed, at),
        ...reminderMails(order.id, changed, at),
      ],
    },
    applied: {
      result: contradictions.length > 0 ? "contradicted" : "confirmed",
      orderId: order.id,
      state,
    },
  };
}

/**
 * No callback lost: what was in the inbox before Plexo was asked has been answered now, one way or the other. Not
 * told by their times, as processes don't agree on those; one that was sent again meanwhile stays.
 */
function closeCallbacks(
  { callbacks, at }: PlexoAnswer,
  contradictions: Contradicted[],
  hasPayments: boolean,
): Changes["callbacks"] {
  const contradicted = contradictions.at(-1);
  const state = contradicted ? "flagged" : hasPayments ? "applied" : "ignored";
  const reason = contradicted ? reasonOf(contradicted) : hasPayments ? null : "no-payment-at-plexo";
  return callbacks.map(({ id, repeats }) => ({ id, repeats, state, reason, processedAt: at }));
}

/** Until when the attempt that was asked about can be paid with a voucher; null where it has none that waits. */
function endOfVoucher({ order, attempt, changed }: Plan): Date | null {
  const rows = new Map(order.payments.map((known) => [known.plexoId, known]));
  for (const { row } of changed) if (row) rows.set(row.plexoId, row);
  return voucherEnd([...rows.values()].filter(({ attemptId }) => attemptId === attempt.id));
}

function changeAttempts(
  { id, orderId, ...times }: KnownAttempt & { voucherUntil: Date | null },
  { close, outlook }: Decision,
  { at, isWhole }: PlexoAnswer,
  events: NewEvent[],
): AttemptChange[] {
  const next = (view: Outlook) => nextCheck(times, at, view);
  const asked = {
    // An attempt is not given up before all that is under its reference was asked about.
    nextCheckAt: next(outlook) ?? (isWhole ? null : next("unsure")),
    sooner: later(at, lookupInterval),
  };
  const changes: AttemptChange[] = close.map(({ attemptId, reason }) => {
    events.push({ orderId, attemptId, kind: "attempt.closed", at, data: { reason } });
    return { id: attemptId, closeReason: reason, at, asked: attemptId === id ? asked : null };
  });
  const isClosed = changes.some((change) => change.id === id);
  return isClosed ? changes : [...changes, { id, closeReason: null, at, asked }];
}

/** The changes of many orders as those of one set. */
export function joinChanges(all: readonly Changes[]): Changes {
  return {
    orders: all.flatMap(({ orders }) => orders),
    payments: all.flatMap(({ payments }) => payments),
    movements: all.flatMap(({ movements }) => movements),
    operations: all.flatMap(({ operations }) => operations),
    goods: sumMoves(all.flatMap(({ goods }) => goods)),
    callbacks: all.flatMap(({ callbacks }) => callbacks),
    attempts: all.flatMap(({ attempts }) => attempts),
    events: all.flatMap(({ events }) => events),
    mails: all.flatMap(({ mails }) => mails),
    cardMovements: all.flatMap(({ cardMovements }) => cardMovements),
    issued: all.flatMap(({ issued }) => issued),
    blocked: all.flatMap(({ blocked }) => blocked),
  };
}
