import { lockStock } from "../catalog/stock";
import { queueMails } from "../mail/queue";
import { receivedMail } from "../mail/review";
import type { Currency } from "../money";
import { recordEvent } from "../payments/record/events";
import { addressDigest } from "../platform/address-digest";
import { now } from "../platform/clock";
import { db, type Transaction, transaction } from "../platform/db";
import { randomToken } from "../platform/ids";
import type { OrderField } from "../shop/built-in-fields";
import {
  attemptToPay,
  closeAndRelease,
  isPaidMeanwhile,
  isReusable,
  type NotHeld,
  whyNotHeld,
} from "./attempts";
import { type CardToSpend, type CheckoutLine, cartDigest } from "./digest";
import type { CheckoutForm } from "./form";
import { lockHolder } from "./holder";

/** A cart that is about to be paid, with everything checked that can be checked without the database. */
export type CheckoutRequest = {
  cartId: string;
  locale: string;
  currency: Currency;
  lines: CheckoutLine[];
  shipping: number;
  form: CheckoutForm;
  /** Who is signed in: whose account the order is in, and whose saved card pays. */
  customerId?: string | undefined;
  /** What the page showed that a gift card pays of it. */
  giftCard?: CardToSpend | null;
  /** Where the shopper is, for what one address may hold. */
  address?: string | undefined;
};

export type StartedCheckout =
  /** No attempt: a gift card has paid all of it. */
  | { ok: true; token: string; attemptId: string | null }
  /** Plexo already has this cart's money, or is deciding on it: nothing may be charged again. */
  | { ok: false; reason: "already-paid"; token: string }
  | NotHeld;

/**
 * Writes the order, its frozen lines, the stock hold and an attempt with fresh references, in one transaction,
 * before the payer is sent anywhere. The same cart submitted again (a double click, a second tab, the Back
 * button) finds the same order and the same attempt (one open attempt); a changed cart makes a new order and takes
 * the place of the old attempt, after Plexo was asked about it.
 */
export async function startCheckout(request: CheckoutRequest): Promise<StartedCheckout> {
  const digest = cartDigest(request);
  const holder = addressDigest(request.address);
  const reconciled = await reconcileOldAttempts(request, digest);
  if (reconciled) return { ok: false, reason: "already-paid", token: reconciled };
  try {
    return await transaction((tx) => start(tx, request, digest, holder));
  } catch (error) {
    return whyNotHeld(error, holder ?? request.cartId);
  }
}

/** Before an attempt is replaced, Plexo is asked about it. Returns the order's token if it turns out paid. */
async function reconcileOldAttempts(request: CheckoutRequest, digest: string): Promise<string | undefined> {
  const attempts = await db().checkoutAttempt.findMany({
    where: { order: { cartId: request.cartId }, state: { not: "closed" } },
    include: { order: true, payments: true },
  });
  for (const attempt of attempts) {
    const same = attempt.order.cartDigest === digest;
    if (same && isReusable(attempt, request.form, now())) continue;
    if (await isPaidMeanwhile(attempt)) return attempt.order.token;
  }
}

async function start(
  tx: Transaction,
  request: CheckoutRequest,
  digest: string,
  holder: string | undefined,
): Promise<StartedCheckout> {
  // Submits of one cart come one after the other, also when there is no order yet whose row could be locked.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${request.cartId}, 0))`;
  await lockHolder(tx, holder);

  // And none of its orders is reconciled before it's decided here what becomes of the goods.
  await tx.$queryRaw`
    SELECT 1 FROM "Order" WHERE "cartId" = ${request.cartId} ORDER BY "id" FOR NO KEY UPDATE`;

  const others = await tx.order.findMany({
    where: { cartId: request.cartId, cartDigest: { not: digest }, stock: "held", state: "awaiting_payment" },
    include: { lines: true, attempts: { where: { state: { not: "closed" } } } },
  });
  if (others.length > 0) {
    const lines = [...others.flatMap((other) => other.lines), ...request.lines];
    await lockStock(
      tx,
      lines.map(({ sku }) => sku),
    );
  }
  for (const other of others) await closeAndRelease(tx, other, "superseded");

  const where = { cartId_cartDigest: { cartId: request.cartId, cartDigest: digest } };
  const order = (await tx.order.findUnique({ where, include })) ?? (await create(tx, request, digest));
  const toPay = await attemptToPay(tx, order, request.form, holder);
  const { id, token } = order;
  if (toPay === "taken") return { ok: false, reason: "already-paid", token };
  const { form, locale, customerId = null } = request;
  await tx.order.update({ where: { id }, data: { ...orderedBy(form), locale, customerId } });
  return { ok: true, token, attemptId: toPay === "settled" ? null : toPay.attemptId };
}

const include = { lines: true, attempts: { include: { payments: true } } } as const;

async function create(tx: Transaction, request: CheckoutRequest, digest: string) {
  const { cartId, locale, currency, lines, shipping, form, giftCard } = request;
  const at = now();
  const subtotal = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const order = await tx.order.create({
    data: {
      token: randomToken(),
      cartId,
      cartDigest: digest,
      locale,
      currency,
      subtotal,
      shipping,
      total: subtotal + shipping,
      stock: "released",
      ...(giftCard && { giftCardId: giftCard.id, giftCardTotal: giftCard.amount }),
      ...orderedBy(form),
      createdAt: at,
      lines: { create: lines.map((line, position) => ({ ...line, position })) },
    },
    include,
  });
  const data = { total: order.total, currency };
  await recordEvent(tx, { orderId: order.id, kind: "order.created", at, data });
  await queueMails(tx, [receivedMail(order.id, at)]);
  return order;
}

function orderedBy(form: CheckoutForm) {
  const { email, name, phone, document, documentType, delivery, means, installments } = form;
  const { street, city, department, postalCode, note, own: ownFields } = form;
  return {
    ...{ email, name, phone, document, documentType, delivery, means, installments },
    ...{ street, city, department, postalCode, note, ownFields },
  } satisfies Record<OrderField | "ownFields", unknown>;
}
