import { askPlexo, type Scope } from "../../lib/payments/ask-plexo";
import { applyAnswers } from "../../lib/payments/record/apply";
import { lostAfter } from "../../lib/payments/rules/on-its-way";
import type { PlexoAnswer } from "../../lib/payments/rules/order";
import {
  claimLength,
  headStart,
  lookupInterval,
  nextCheck,
  untilLookUp,
  voucherEnd,
} from "../../lib/payments/rules/schedule";
import { later, setClock } from "../../lib/platform/clock";
import { PlexoError } from "../../lib/plexo/errors";
import type { Books } from "./books";
import { createCheckout, giftCard, sku } from "./checkout";
import { Killed } from "./killed";
import { createMemory } from "./memory";
import { createMerchant } from "./merchant";
import type { PlexoModel, Session } from "./plexo";
import { createWire, merchantId } from "./wire";

export const pieces = 3;
const settings = { merchantId, lostAfter: lostAfter(0) };
const start = Date.parse("2026-03-02T12:00:00Z");

/**
 * The shop around the code under test: it asks with `askPlexo` and applies with `applyAnswers`, on rows in
 * memory, and does what a callback, a checkout and the background loop do before and after in the simplest way.
 */
export function createShop(plexo: PlexoModel) {
  const memory = createMemory();
  const wire = createWire(plexo);
  /** Words of payments that the shop was told, and did not know. */
  const unknownWords = new Set<string>();
  const sessions = new Map<string, Session>();
  let ahead = 0;
  let callbacks = 0;
  const now = () => new Date(start + ahead);
  setClock(now);
  plexo.clock.now = () => now().getTime();
  const merchant = createMerchant(memory, plexo, now);
  const checkout = createCheckout(memory, sessions, now);
  memory.giftCard.put({
    ...{ id: giftCard.id, currency: "UYU", balance: giftCard.amount, blockedAt: null },
    expiresAt: new Date("2100-01-01T00:00:00Z"),
  });
  memory.variant.put({ sku, onHand: pieces, available: pieces, held: 0, sold: 0 });

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

  /**
   * Asks Plexo about an attempt, unless that was done a moment ago. The answer is of this moment; where none came,
   * it is asked again later.
   */
  async function ask(attemptId: string, scope: Scope = "named"): Promise<PlexoAnswer | null> {
    const attempt = memory.checkoutAttempt.get(attemptId);
    const at = now();
    if (!attempt) return null;
    const { lastCheckedAt: last, paymentReference, orderId } = attempt;
    if (last && untilLookUp(last, at) > 0) {
      memory.checkoutAttempt.put({ id: attemptId, nextCheckAt: later(last, lookupInterval) });
      return null;
    }
    const nextCheckAt = later(at, claimLength);
    memory.checkoutAttempt.put({ id: attemptId, lastCheckedAt: at, nextCheckAt });
    const callbacks = memory.paymentCallback
      .rows()
      .filter((one) => one.attemptId === attemptId && one.state === "received");
    const known = memory.payment
      .rows()
      .filter((payment) => payment.attemptId === attemptId)
      .map(({ plexoId: id, status }) => ({ id, status }));
    try {
      const sent = memory.paymentOperation
        .rows()
        .filter(({ state }) => state === "sent" || state === "unknown")
        .map(({ id }) => id);
      const asked = await askPlexo({ paymentReference, known, callbacks }, scope, wire.client);
      return { orderId, attemptId, ...asked, callbacks, sent, at, caller: "due" };
    } catch (error) {
      if (!(error instanceof PlexoError)) throw error;
      askLater(attemptId, at);
      return null;
    }
  }

  /** Plexo gave no answer: asked again as the schedule says, unless a callback came in meanwhile. */
  function askLater(attemptId: string, at: Date): void {
    const attempt = memory.checkoutAttempt.get(attemptId);
    if (attempt?.nextCheckAt?.getTime() !== at.getTime() + claimLength) return;
    const voucherUntil = voucherEnd(memory.payment.rows().filter((one) => one.attemptId === attemptId));
    const nextCheckAt = nextCheck({ ...attempt, voucherUntil }, at, "waiting");
    memory.checkoutAttempt.put({ id: attemptId, nextCheckAt });
  }

  /** Applies what Plexo answered, each order once in a set, or dies before a statement of it, with nothing done. */
  async function apply(answer: PlexoAnswer | PlexoAnswer[], dyingAt?: number): Promise<void> {
    const left = [answer].flat();
    while (left.length > 0) {
      const set = left.filter((one, at) => left.findIndex(({ orderId }) => orderId === one.orderId) === at);
      for (const one of set) left.splice(left.indexOf(one), 1);
      await applySet(set, dyingAt);
    }
  }

  async function applySet(set: PlexoAnswer[], dyingAt?: number): Promise<void> {
    try {
      await memory.apply((record) => applyAnswers(record, set, settings, false), dyingAt);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return;
    }
    for (const { attemptId, payments } of set) {
      const isOurs = ({ id }: { id: string }) => memory.payment.get(id)?.attemptId === attemptId;
      for (const { id, status, statusAsGiven } of payments.filter(isOurs)) {
        if (status === "unknown") unknownWords.add(`${id} ${statusAsGiven}`);
      }
    }
  }

  const books = (): Books => ({
    orders: memory.order.rows(),
    attempts: memory.checkoutAttempt.rows(),
    callbacks: memory.paymentCallback.rows(),
    events: memory.paymentEvent.rows(),
    mails: memory.mail.rows(),
    variants: memory.variant.rows(),
    payments: memory.payment.rows(),
    movements: memory.moneyMovement.rows(),
    operations: memory.paymentOperation.rows(),
    cards: memory.giftCard.rows().map((card) => ({ ...card, issued: giftCard.amount })),
    cardMovements: memory.giftCardMovement.rows(),
  });

  return {
    books,
    sessions,
    plexo: wire.state,
    unknownWords,
    merchant,
    now,
    wait: (milliseconds: number) => {
      ahead += milliseconds;
    },
    attempts: memory.checkoutAttempt.rows,
    ...checkout,
    receive,
    ask,
    apply,
    due: () => memory.checkoutAttempt.rows().filter(({ nextCheckAt }) => nextCheckAt && nextCheckAt <= now()),
  };
}

export type Shop = ReturnType<typeof createShop>;
