import type { CheckoutAttempt, CloseReason, Order, OrderLine, Payment } from "@/prisma/generated/client";
import type { Pieces } from "../catalog/moves";
import { holdStock, releaseStock, sellStock } from "../catalog/stock";
import { dueOf } from "../gift-cards/rules";
import { giveBackToCard, takeFromCard } from "../gift-cards/spend";
import { queueMails } from "../mail/queue";
import { isPayable } from "../orders/state";
import { isInReview } from "../orders/status";
import { reconcileOpen } from "../payments/fresh";
import { recordEvent } from "../payments/record/events";
import { type AskedAmount, askedAmountOf, type Bounds, columnsOf } from "../payments/rules/asked-amount";
import { isBeingCharged } from "../payments/rules/charge";
import { nextCheck } from "../payments/rules/schedule";
import { isFinal } from "../payments/rules/status";
import { later, now } from "../platform/clock";
import type { Transaction } from "../platform/db";
import { attemptReferences } from "../platform/ids";
import { noteRefusal } from "../platform/refusals";
import { asksToChargeLater } from "./charged-later";
import { type OverLimit, overLimit } from "./hold-limits";
import { readHeldLines } from "./holder";
import { leastTimeToPay } from "./session-life";

type OpenAttempt = CheckoutAttempt & { payments: Pick<Payment, "status">[] };
/** How an order is to be paid. */
export type Wish = Pick<CheckoutAttempt, "means" | "installments"> & {
  /** A saved card of the order's customer, which the caller has checked; none: what the payer types at Plexo. */
  cardId?: string | null;
};
/**
 * taken: nothing may be charged, as Plexo has the money, or is deciding on it. settled: a gift card has paid all of it,
 * just now.
 */
export type ToPay = { attemptId: string } | "taken" | "settled";
type PayableOrder = Order & { lines: OrderLine[]; attempts: OpenAttempt[] };

/**
 * The attempt that an order is paid with: the open one while the payer can go on with it, else a new one in its place,
 * with the goods held for it. The order and the holder are locked by the caller. `bounds`: of the first attempt at an
 * order whose payer chooses the amount. Throws what `whyNotHeld` reads.
 */
export async function attemptToPay(
  tx: Transaction,
  order: PayableOrder,
  wish: Wish,
  holder: string | undefined,
  bounds?: Bounds,
): Promise<ToPay> {
  const at = now();
  if (!isPayable(order.state) || isInReview(order) || isBeingCharged(order.attempts, at)) return "taken";
  const open = order.attempts.find(({ state }) => state !== "closed");
  if (open && isReusable(open, wish, at)) return { attemptId: open.id };
  await closeAndRelease(tx, order, whyReplaced(open, at));
  await holdGoods(tx, order, order.lines, holder);
  if (!(await takeFromCard(tx, order))) throw new CardSpent();
  if (dueOf(order) === 0) return settle(tx, order);
  const manualCapture = await asksToChargeLater(tx, order, wish.means);
  const asked = amountToAsk(order, bounds);
  return { attemptId: (await openAttempt(tx, order, { ...wish, manualCapture }, asked)).id };
}

/** Nothing is left to be paid at Plexo: the order is paid by its gift card, in the transaction that takes from it. */
async function settle(tx: Transaction, { id: orderId, state, lines }: PayableOrder): Promise<"settled"> {
  const at = now();
  await sellStock(tx, lines);
  await tx.order.update({ where: { id: orderId }, data: { state: "paid", stock: "sold", paidAt: at } });
  await recordEvent(tx, { orderId, kind: "order.state", at, data: { from: state, to: "paid" } });
  await queueMails(tx, [{ kind: "order-paid", key: `order:${orderId}:paid`, orderId, data: {}, at }]);
  return "settled";
}

/** What was chosen once stays so; until then the payer chooses within the bounds that the tries before had. */
function amountToAsk({ id, total, giftCardTotal, attempts }: PayableOrder, bounds?: Bounds): AskedAmount {
  const due = dueOf({ total, giftCardTotal });
  if (due !== null) return { kind: "fixed", amount: due };
  if (bounds) return bounds;
  const [before] = attempts;
  if (!before) throw new Error(`Nothing says within which bounds order ${id} can be paid.`);
  return askedAmountOf(before);
}

/**
 * Before an attempt is replaced Plexo is asked about it. Returns whether its order turns out to be paid, or about
 * to be.
 */
export async function isPaidMeanwhile(attempt: CheckoutAttempt): Promise<boolean> {
  const reconciled = await reconcileOpen(attempt, "checkout");
  return "state" in reconciled && !isPayable(reconciled.state);
}

/**
 * Whether a payer can be sent back to this attempt's session. After a decline it's not certain that Plexo lets
 * the same session be paid (unknown), so a new try gets a new session.
 */
export function isReusable(attempt: OpenAttempt, wish: Wish, at: Date): boolean {
  const isAsked =
    attempt.means === wish.means &&
    attempt.installments === wish.installments &&
    attempt.cardId === (wish.cardId ?? null);
  if (attempt.state === "closed" || !isAsked) return false;
  return !wasDecided(attempt) && !isNearlyOver(attempt, at);
}

/** In a word, why an attempt that cannot be gone on with makes room for a new one. */
export function whyReplaced(
  attempt: OpenAttempt | undefined,
  at: Date,
): "declined" | "expired" | "superseded" {
  if (attempt && wasDecided(attempt)) return "declined";
  return attempt && isNearlyOver(attempt, at) ? "expired" : "superseded";
}

function wasDecided({ payments }: OpenAttempt): boolean {
  return payments.some(({ status }) => isFinal(status));
}

function isNearlyOver({ expiresAt }: OpenAttempt, at: Date): boolean {
  return expiresAt !== null && expiresAt <= later(at, leastTimeToPay);
}

/** Undoes the transaction in which goods could not be held, as there are not so many. */
class ShortOfStock extends Error {
  constructor(readonly lines: { sku: string; available: number }[]) {
    super("Not enough stock.");
  }
}

/** Undoes the transaction in which a gift card was to pay more than can be spent of it. */
class CardSpent extends Error {}

/** Undoes the transaction in which goods could not be held, as that would be more than may be held unpaid. */
class OverHoldLimit extends Error {
  constructor(readonly over: OverLimit) {
    super(`Over the limit of one ${over.limit}.`);
  }
}

export type NotHeld =
  | { ok: false; reason: "short"; lines: { sku: string; available: number }[] }
  /** Of its gift card less can be spent than it was to pay. */
  | { ok: false; reason: "gift-card" }
  /** More than may be held without being paid. */
  | { ok: false; reason: "limit"; over: OverLimit };

/** What the two errors above tell; any other is thrown on. `by`: whom the limit counted. */
export function whyNotHeld(error: unknown, by: string): NotHeld {
  if (error instanceof CardSpent) return { ok: false, reason: "gift-card" };
  if (error instanceof ShortOfStock) return { ok: false, reason: "short", lines: error.lines };
  if (!(error instanceof OverHoldLimit)) throw error;
  noteRefusal(`goods held by one ${error.over.limit}`, by);
  return { ok: false, reason: "limit", over: error.over };
}

/**
 * Takes an order's goods off the shelf, or throws ShortOfStock or OverHoldLimit. `holder` is locked by the caller.
 * Those of an order whose payment was cancelled at Plexo are still set aside for it, and are not taken twice.
 */
async function holdGoods(
  tx: Transaction,
  order: Pick<Order, "id" | "stock">,
  lines: Pieces[],
  holder: string | undefined,
): Promise<void> {
  if (order.stock === "sold" || order.stock === "none") return;
  const short = await holdStock(tx, lines);
  if (short.length > 0) throw new ShortOfStock(short);
  await tx.order.update({ where: { id: order.id }, data: { stock: "held", holder: holder ?? null } });
  // Only now, with the variants locked and all of it counted, is what is seen what will be.
  const over = overLimit(order.id, await readHeldLines(tx, order.id, holder));
  if (over) throw new OverHoldLimit(over);
}

/** A fresh attempt at paying an order whose goods, if it has any, are held: its references exist before Plexo hears of them. */
export async function openAttempt(
  tx: Transaction,
  order: Order,
  { means, installments, cardId = null, manualCapture = false }: Wish & { manualCapture?: boolean },
  asked: AskedAmount,
): Promise<CheckoutAttempt> {
  const at = now();
  const attempt = await tx.checkoutAttempt.create({
    data: {
      ...attemptReferences(),
      orderId: order.id,
      currency: order.currency,
      ...columnsOf(asked),
      means,
      installments,
      cardId,
      manualCapture,
      createdAt: at,
      nextCheckAt: nextCheck({ createdAt: at, expiresAt: null }, at, "open"),
    },
  });
  const { sessionReference, paymentReference, invoiceNumber, id: attemptId } = attempt;
  const data = { sessionReference, paymentReference, invoiceNumber };
  await recordEvent(tx, { orderId: order.id, attemptId, kind: "attempt.created", at, data });
  return attempt;
}

/**
 * Closes an order's open attempt, if there is one, and gives back the held goods, and to its gift card what that paid.
 * It stays watched: nothing at Plexo ends a session early, so it can still be paid until it expires (found in the end and
 * stray money is kept). Both also go back when Plexo said that nothing is on its way: lib/payments/rules/decide.ts.
 */
export async function closeAndRelease(
  tx: Transaction,
  order: Order & { lines: OrderLine[]; attempts: CheckoutAttempt[] },
  reason: Exclude<CloseReason, "paid">,
): Promise<void> {
  const at = now();
  for (const { id, state } of order.attempts) {
    if (state === "closed") continue;
    await tx.checkoutAttempt.update({
      where: { id },
      data: { state: "closed", closeReason: reason, closedAt: at },
    });
    await recordEvent(tx, { orderId: order.id, attemptId: id, kind: "attempt.closed", at, data: { reason } });
  }
  if (order.stock === "held") {
    await releaseStock(tx, order.lines);
    await tx.order.update({ where: { id: order.id }, data: { stock: "released" } });
    await recordEvent(tx, { orderId: order.id, kind: "stock.released", at });
  }
  const amount = await giveBackToCard(tx, order);
  if (amount > 0) {
    await recordEvent(tx, { orderId: order.id, kind: "gift-card.given-back", at, data: { amount } });
  }
}
