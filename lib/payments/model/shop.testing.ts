import { holdStock } from "../../catalog/stock";
import { isReusable, openAttempt, replaceAttempt, whyReplaced } from "../../checkout/attempts";
import { later, setClock } from "../../clock";
import type { Transaction } from "../../db";
import { isPayable } from "../../orders/state";
import { applyAnswers, type Heard as HeardOfPlexo } from "../apply";
import { claimLength, dueForSession, headStart, lookupInterval, nextCheck, untilLookUp } from "../schedule";
import type { Books } from "./books.testing";
import { Killed } from "./killed.testing";
import { createMemory, type MemoryAttempt, type MemoryOrder } from "./memory.testing";
import { answerOf, type PlexoModel, type Session } from "./plexo.testing";

/** What becomes of asking Plexo for a session; lost: Plexo made it, and the shop died before it could store it. */
export type Asking = "answered" | "lost" | "never";

/** A look-up that was answered, and whose answer has not been applied yet. */
export type Heard = HeardOfPlexo & { attemptId: string };

class ShortOfStock extends Error {}

export const sku = "MATE";
export const pieces = 3;
const start = Date.parse("2026-03-02T12:00:00Z");

/**
 * The shop around the code under test: it settles with `applyAnswers` itself, on rows in memory, and does what
 * a callback, a checkout and the reconciler do before and after in the simplest way.
 */
export function createShop(plexo: PlexoModel) {
  const memory = createMemory();
  const sessions = new Map<string, Session>();
  let ahead = 0;
  let callbacks = 0;
  const now = () => new Date(start + ahead);
  setClock(now);
  memory.variant.put({ sku, onHand: pieces, available: pieces, held: 0, sold: 0 });

  const attemptsOf = (orderId: string) =>
    memory.checkoutAttempt.rows().filter((attempt) => attempt.orderId === orderId);

  /** As `isReusable` and its companions take it: with the payments that are known of it. */
  function withPayments(attempt: MemoryAttempt) {
    const payments = memory.payment.rows().filter(({ attemptId }) => attemptId === attempt.id);
    return { ...attempt, payments } as never;
  }

  /** The shopper presses "pay": the order's attempt is gone on with, or replaced by a fresh one. */
  async function submit(orderId: string, quantity: number, asking: Asking = "answered"): Promise<void> {
    const order: MemoryOrder = memory.order.get(orderId) ?? newOrder(orderId, quantity);
    if (!isPayable(order.state)) return;
    const open = attemptsOf(orderId).find(({ state }) => state !== "closed");
    if (open && isReusable(withPayments(open), 1, now())) return openSession(open, asking);
    await memory
      .transaction(async (tx) => {
        if (!memory.order.get(orderId)) memory.order.put(order);
        await replaceAttempt(
          tx,
          { ...order, attempts: attemptsOf(orderId) } as never,
          whyReplaced(open && withPayments(open), now()),
        );
        await takeGoods(tx, orderId);
        openSession((await openAttempt(tx, order as never, 1)) as never, asking);
      })
      .catch((error) => {
        if (!(error instanceof ShortOfStock)) throw error;
      });
  }

  async function takeGoods(tx: Transaction, orderId: string): Promise<void> {
    const order = memory.order.get(orderId);
    if (!order || order.stock === "sold") return;
    if ((await holdStock(tx, order.lines)).length > 0) throw new ShortOfStock();
    await tx.order.update({ where: { id: orderId }, data: { stock: "held" } });
  }

  function newOrder(id: string, quantity: number): MemoryOrder {
    return {
      id,
      currency: "UYU",
      total: quantity * 1_000,
      state: "awaiting_payment",
      stock: "released",
      ...{ paidTotal: 0, refundedTotal: 0, paidAt: null, flagReason: null, flaggedAt: null },
      lines: [{ sku, quantity }],
    };
  }

  /** Only one who is sent to a session can pay there. */
  function openSession({ id, paymentReference, amount }: MemoryAttempt, asking: Asking): void {
    const at = now();
    if (asking === "never" || sessions.has(id)) return;
    memory.checkoutAttempt.put({ id, sentAt: at });
    if (asking === "lost") return;
    const expiresAt = later(at, 30 * 60_000);
    sessions.set(id, { reference: paymentReference, amount, endsAt: expiresAt.getTime() });
    const nextCheckAt = nextCheck({ createdAt: at, expiresAt }, at, "open");
    memory.checkoutAttempt.put({ id, state: "open", expiresAt, nextCheckAt });
  }

  /** Attempts that have no session for long: Plexo tells of the one that it made, and where there is none goods go back. */
  async function tidySessionless(isPlexoUp: boolean): Promise<void> {
    for (const attempt of memory.checkoutAttempt.rows()) {
      const { id, orderId } = attempt;
      const due = dueForSession(attempt, now());
      if (due === "look-up" && isPlexoUp) openSession(attempt, "answered");
      if (due !== "close" || memory.paymentCallback.rows().some(({ attemptId }) => attemptId === id))
        continue;
      const order = { ...memory.order.get(orderId), attempts: [attempt] };
      await memory.transaction((tx) => replaceAttempt(tx, order as never, "unsent"));
      memory.checkoutAttempt.put({ id, nextCheckAt: null });
    }
  }

  /** A callback is in the inbox. What it says is where to look. */
  function receive(attemptId: string, paymentId: string | null): void {
    const attempt = memory.checkoutAttempt.get(attemptId);
    if (!attempt) return;
    const at = now();
    const id = `callback-${++callbacks}`;
    const empty = { reason: null, processedAt: null };
    memory.paymentCallback.put({ id, attemptId, paymentId, repeats: 0, state: "received", ...empty });
    const soon = later(at, headStart);
    const due = attempt.nextCheckAt && attempt.nextCheckAt < soon ? attempt.nextCheckAt : soon;
    memory.checkoutAttempt.put({ id: attemptId, nextCheckAt: due });
  }

  /** Asks Plexo about an attempt, unless that was done a moment ago. The answer is of this moment. */
  function ask(attemptId: string): Heard | null {
    const attempt = memory.checkoutAttempt.get(attemptId);
    const at = now();
    if (!attempt) return null;
    const { lastCheckedAt: last, paymentReference } = attempt;
    if (last && untilLookUp(last, at) > 0) {
      memory.checkoutAttempt.put({ id: attemptId, nextCheckAt: later(last, lookupInterval) });
      return null;
    }
    const nextCheckAt = later(at, claimLength);
    memory.checkoutAttempt.put({ id: attemptId, lastCheckedAt: at, nextCheckAt });
    const callbacks = memory.paymentCallback
      .rows()
      .filter((one) => one.attemptId === attemptId && one.state === "received");
    const hinted = callbacks.map(({ paymentId }) => paymentId);
    const answers = plexo.payments
      .filter(({ id, reference }) => reference === paymentReference || hinted.includes(id))
      .map(answerOf);
    return { attemptId, answers, callbacks, at };
  }

  /** Plexo gave no answer: asked again as the schedule says, unless a callback came in meanwhile. */
  function askLater({ attemptId, at }: Heard): void {
    const attempt = memory.checkoutAttempt.get(attemptId);
    if (attempt?.nextCheckAt?.getTime() !== at.getTime() + claimLength) return;
    memory.checkoutAttempt.put({ id: attemptId, nextCheckAt: nextCheck(attempt, at, "waiting") });
  }

  /** Applies an answer, or dies before a statement of it, with nothing done. */
  async function hear(heard: Heard, dyingAt?: number): Promise<void> {
    try {
      await memory.transaction((tx) => applyAnswers(tx, heard.attemptId, heard), dyingAt);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  const books = (): Books => ({
    orders: memory.order.rows(),
    attempts: memory.checkoutAttempt.rows(),
    callbacks: memory.paymentCallback.rows(),
    events: memory.paymentEvent.rows(),
    variants: memory.variant.rows(),
  });

  return {
    books,
    sessions,
    now,
    wait: (milliseconds: number) => {
      ahead += milliseconds;
    },
    attempts: memory.checkoutAttempt.rows,
    submit,
    tidySessionless,
    receive,
    ask,
    askLater,
    hear,
    due: () => memory.checkoutAttempt.rows().filter(({ nextCheckAt }) => nextCheckAt && nextCheckAt <= now()),
  };
}

export type Shop = ReturnType<typeof createShop>;
