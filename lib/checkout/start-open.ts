import { queueMails } from "../mail/queue";
import { receivedMail } from "../mail/review";
import { recordEvent } from "../payments/record/events";
import type { Bounds } from "../payments/rules/asked-amount";
import { now } from "../platform/clock";
import { db, type Transaction, transaction } from "../platform/db";
import { randomToken } from "../platform/ids";
import type { Means, OpenKind } from "../shop/types";
import { attemptToPay, isPaidMeanwhile, isReusable } from "./attempts";
import type { OpenForm } from "./open-form";

export type OpenRequest = {
  kind: OpenKind;
  /** Of the form, which makes one order however often it is sent: 128 random bits. */
  key: string;
  locale: string;
  form: OpenForm;
  means: Means;
  /** Minor units. */
  bounds: { least: number; most: number };
};

export type StartedOpen =
  | { ok: true; token: string; attemptId: string }
  /** Plexo already has its money, or is deciding on it: nothing may be charged again. */
  | { ok: false; token: string };

/**
 * Writes an order whose amount its payer chooses, and an attempt that has bounds in the place of an amount, in one
 * transaction, before the payer is sent anywhere. The same form sent again finds the same order and attempt (one open
 * attempt). It holds no goods.
 */
export async function startOpen(request: OpenRequest): Promise<StartedOpen> {
  const wish = { means: request.means, installments: 1 };
  const open = await db().checkoutAttempt.findFirst({
    where: { order: nameOf(request), state: { not: "closed" } },
    include: { order: { select: { token: true } }, payments: true },
  });
  if (open && !isReusable(open, wish, now()) && (await isPaidMeanwhile(open))) {
    return { ok: false, token: open.order.token };
  }
  return transaction((tx) => start(tx, request, wish));
}

/** In the place of a cart. In another currency, and of another kind, it is another order. */
function nameOf({ kind, key, form }: OpenRequest) {
  return { cartId: `open ${key}`, cartDigest: `${kind} ${form.currency}` };
}

const include = { lines: true, attempts: { include: { payments: true } } } as const;

async function start(
  tx: Transaction,
  request: OpenRequest,
  wish: { means: Means; installments: number },
): Promise<StartedOpen> {
  const name = nameOf(request);
  // The same form comes one after the other, also when there is no order yet whose row could be locked.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name.cartId}, 0))`;
  await tx.$queryRaw`
    SELECT 1 FROM "Order" WHERE "cartId" = ${name.cartId} ORDER BY "id" FOR NO KEY UPDATE`;
  const found = await tx.order.findUnique({ where: { cartId_cartDigest: name }, include });
  const order = found ?? (await create(tx, request, wish));
  const { id, token } = order;
  const bounds: Bounds = { kind: "open", ...request.bounds };
  const toPay = await attemptToPay(tx, order, wish, undefined, bounds);
  if (typeof toPay === "string") return { ok: false, token };
  const { form, locale } = request;
  await tx.order.update({ where: { id }, data: { ...form, locale, means: wish.means } });
  return { ok: true, token, ...toPay };
}

async function create(tx: Transaction, request: OpenRequest, wish: { means: Means; installments: number }) {
  const { kind, locale, form } = request;
  const at = now();
  const order = await tx.order.create({
    data: {
      ...nameOf(request),
      ...form,
      ...wish,
      token: randomToken(),
      kind,
      locale,
      ...{ subtotal: 0, shipping: 0, total: null, stock: "none" },
      createdAt: at,
    },
    include,
  });
  await recordEvent(tx, {
    orderId: order.id,
    kind: "order.created",
    at,
    data: { kind, currency: form.currency },
  });
  await queueMails(tx, [receivedMail(order.id, at)]);
  return order;
}
