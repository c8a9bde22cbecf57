import { holdStock } from "../../lib/catalog/stock";
import { closeAndRelease, isReusable, openAttempt, whyReplaced } from "../../lib/checkout/attempts";
import { dueOf } from "../../lib/gift-cards/rules";
import { takeFromCard } from "../../lib/gift-cards/spend";
import { isPayable } from "../../lib/orders/state";
import { askedAmountOf } from "../../lib/payments/rules/asked-amount";
import { dueForSession, nextCheck } from "../../lib/payments/rules/schedule";
import { later } from "../../lib/platform/clock";
import type { Transaction } from "../../lib/platform/db";
import type { Memory, MemoryAttempt, MemoryOrder } from "./memory";
import type { Session } from "./plexo";

/** What becomes of asking Plexo for a session; lost: Plexo made it, and the shop died before it could store it. */
export type Asking = "answered" | "lost" | "never";

class ShortOfStock extends Error {}

/** Both want a part of it, and there is not enough for both. */
export const giftCard = { id: "CARD", amount: 1_000 };
const byCards: Record<string, number> = { Beto: 700, Caro: 600 };

/** Dora gives what she likes, within these bounds. */
const bounds = { kind: "open", least: 500, most: 5_000 } as const;

export const sku = "MATE";

const wish = { means: "card", installments: 1 } as const;

/** What shoppers do in the shop, on rows in memory, with the shop's own rules about attempts and goods. */
export function createCheckout(memory: Memory, sessions: Map<string, Session>, now: () => Date) {
  const attemptsOf = (orderId: string) =>
    memory.checkoutAttempt.rows().filter((attempt) => attempt.orderId === orderId);

  /** As `isReusable` and its companions take it: with the payments that are known of it. */
  function withPayments(attempt: MemoryAttempt) {
    const payments = memory.payment.rows().filter(({ attemptId }) => attemptId === attempt.id);
    return { ...attempt, payments } as never;
  }

  /** The shopper presses "pay": the order's attempt is gone on with, or replaced by a fresh one. */
  async function submit(orderId: string, quantity: number, asking: Asking = "answered"): Promise<void> {
    const order = memory.order.get(orderId) ?? newOrder(orderId, quantity);
    if (!isPayable(order.state)) return;
    const open = attemptsOf(orderId).find(({ state }) => state !== "closed");
    if (open && isReusable(withPayments(open), wish, now())) return openSession(open, asking);
    const due = dueOf(order);
    const asked = due === null ? bounds : ({ kind: "fixed", amount: due } as const);
    await memory
      .transaction(async (tx) => {
        if (!memory.order.get(orderId)) memory.order.put(order);
        await closeAndRelease(
          tx,
          { ...order, attempts: attemptsOf(orderId) } as never,
          whyReplaced(open && withPayments(open), now()),
        );
        await takeGoods(tx, orderId);
        if (!(await takeFromCard(tx, order))) throw new ShortOfStock();
        openSession((await openAttempt(tx, order as never, wish, asked)) as never, asking);
      })
      .catch((error) => {
        if (!(error instanceof ShortOfStock)) throw error;
      });
  }

  async function takeGoods(tx: Transaction, orderId: string): Promise<void> {
    const order = memory.order.get(orderId);
    if (!order || order.stock === "sold" || order.stock === "none") return;
    if ((await holdStock(tx, order.lines)).length > 0) throw new ShortOfStock();
    await tx.order.update({ where: { id: orderId }, data: { stock: "held" } });
  }

  function newOrder(id: string, quantity: number): MemoryOrder {
    const byCard = byCards[id] ?? 0;
    const isOpen = id === "Dora";
    return {
      id,
      kind: isOpen ? "donation" : "goods",
      currency: "UYU",
      total: isOpen ? null : quantity * 1_000,
      state: "awaiting_payment",
      stock: isOpen ? "none" : "released",
      ...{ paidTotal: 0, refundedTotal: 0, paidAt: null, flagReason: null, flaggedAt: null },
      ...{ giftCardId: byCard > 0 ? giftCard.id : null, giftCardTotal: byCard },
      ...{ giftCardHeld: false, giftCardTurn: 0 },
      lines: isOpen ? [] : [{ sku, quantity }],
    };
  }

  /** Only one who is sent to a session can pay there. */
  function openSession(attempt: MemoryAttempt, asking: Asking): void {
    const { id, paymentReference } = attempt;
    const at = now();
    if (asking === "never" || sessions.has(id)) return;
    memory.checkoutAttempt.put({ id, sentAt: at });
    if (asking === "lost") return;
    const expiresAt = later(at, 30 * 60_000);
    sessions.set(id, {
      reference: paymentReference,
      asked: askedAmountOf(attempt),
      endsAt: expiresAt.getTime(),
    });
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
      await memory.transaction((tx) => closeAndRelease(tx, order as never, "unsent"));
      memory.checkoutAttempt.put({ id, nextCheckAt: null });
    }
  }

  return { submit, tidySessionless };
}
