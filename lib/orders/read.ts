import {
  type CheckoutAttempt,
  type Order,
  type OrderLine,
  type Payment,
  Prisma,
} from "@/prisma/generated/client";
import { dueOf } from "../gift-cards/rules";
import { isBeingCharged } from "../payments/rules/charge";
import { now } from "../platform/clock";
import { readDirectly } from "../platform/database/direct";
import { db } from "../platform/db";
import { toHistory } from "./history";
import { orderStatus } from "./status";
import { voucherOf } from "./voucher";

type Row = Order & {
  lines: Pick<OrderLine, "id" | "sku" | "name" | "detail" | "image" | "quantity" | "unitPrice">[];
  /** Newest first. */
  attempts: (Pick<CheckoutAttempt, "id" | "via" | "state" | "closeReason" | "means" | "redirectUrl"> & {
    createdAt: string;
    expiresAt: string | null;
    lastCheckedAt: string | null;
    payments: PaymentFacts[];
  })[];
  events: { at: string; kind: string; data: unknown; attemptId: string | null }[];
};

type PaymentFacts = Pick<
  Payment,
  "status" | "capturedAmount" | "brand" | "last4" | "authorization" | "voucherCode"
> & { voucherUntil: string | null };

/** Whether a text could be an order's token at all, so that others are not looked up. */
export function isOrderToken(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

const columns = Object.keys(Prisma.OrderScalarFieldEnum).map((name) => `o."${name}"`);

const byToken = {
  name: "order by token",
  text: `SELECT ${columns.join(", ")},
      (SELECT json_agg(l ORDER BY l."position") FROM (
        SELECT "id", "position", "sku", "name", "detail", "image", "quantity", "unitPrice"
        FROM "OrderLine" WHERE "orderId" = o."id"
      ) AS l) AS "lines",
      (SELECT coalesce(json_agg(a ORDER BY a."createdAt" DESC), '[]') FROM (
        SELECT "id", "via", "state", "closeReason", "means", "redirectUrl", "createdAt", "expiresAt", "lastCheckedAt",
          (SELECT coalesce(json_agg(p ORDER BY p."seenAt" DESC), '[]') FROM (
            SELECT "status", "capturedAmount", "brand", "last4", "authorization", "voucherCode", "voucherUntil", "seenAt"
            FROM "Payment" WHERE "attemptId" = attempt."id"
          ) AS p) AS "payments"
        FROM "CheckoutAttempt" AS attempt WHERE "orderId" = o."id"
      ) AS a) AS "attempts",
      (SELECT coalesce(json_agg(e ORDER BY e."at", e."id"), '[]') FROM (
        SELECT "id", "at", "kind", "data" - 'answer' AS "data", "attemptId" FROM "PaymentEvent" WHERE "orderId" = o."id"
      ) AS e) AS "events"
    FROM "Order" AS o WHERE o."token" = $1`,
};

/**
 * An order as its link shows it, or null. Money in minor units. One statement: while it waits to
 * be paid, its page is asked for every few seconds.
 */
export async function getOrder(token: string) {
  if (!isOrderToken(token)) return null;
  const [order] = await readDirectly<Row>(byToken, [token]);
  if (!order) return null;

  const { attempts: rows, events, ...rest } = order;
  const attempts = rows.map((attempt) => ({
    ...attempt,
    createdAt: new Date(attempt.createdAt),
    expiresAt: toDate(attempt.expiresAt),
    payments: attempt.payments.map((one) => ({ ...one, voucherUntil: toDate(one.voucherUntil) })),
  }));
  const payments = attempts.flatMap((attempt) => attempt.payments);
  const voucher = voucherOf(attempts, now());
  const byVoucher = new Set(attempts.filter(({ means }) => means !== "card").map(({ id }) => id));
  return {
    ...rest,
    /** A gift card pays all of it: nothing is asked for at Plexo. */
    isSettled: dueOf(order) === 0,
    status: orderStatus({
      ...order,
      hasVoucher: voucher !== null,
      isBeingCharged: isBeingCharged(attempts, now()),
    }),
    voucher,
    history: toHistory(
      events.map(({ at, attemptId, ...event }) => ({
        ...event,
        at: new Date(at),
        isByVoucher: attemptId !== null && byVoucher.has(attemptId),
      })),
    ),
    /** The payment that the shopper would ask about: the one that brought money, else the last one tried. */
    payment: payments.find(({ capturedAmount }) => capturedAmount > 0) ?? payments[0] ?? null,
    /** Attempts that Plexo may still have something to say about. */
    openAttempts: attempts
      .filter(({ state }) => state !== "closed")
      .map(({ id, lastCheckedAt }) => ({
        id,
        lastCheckedAt: toDate(lastCheckedAt),
      })),
  };
}

const toDate = (text: string | null) => (text === null ? null : new Date(text));

export type OrderView = NonNullable<Awaited<ReturnType<typeof getOrder>>>;

/** What the log calls an order by. */
export async function findOrderId(token: string): Promise<string | undefined> {
  return (await db().order.findUnique({ where: { token }, select: { id: true } }))?.id;
}

/** The number that people call an order by, or null when there's no such order. */
export async function getOrderNumber(token: string): Promise<number | null> {
  if (!isOrderToken(token)) return null;
  const order = await db().order.findUnique({ where: { token }, select: { number: true } });
  return order?.number ?? null;
}

/** The goods of an order with their prices of that moment, or null when there's no such order. */
export async function getOrderedLines(token: string) {
  if (!isOrderToken(token)) return null;
  return db().order.findUnique({
    where: { token },
    select: { currency: true, lines: { select: { sku: true, quantity: true, unitPrice: true, name: true } } },
  });
}
