import type pg from "pg";
import { dayOf } from "@/lib/platform/days";
import { few, many } from "./marks";

type Found = {
  number: number;
  createdAt: Date;
  reference: string;
  payment: string;
  cardNumber: number;
  commonTotal: number;
};

/**
 * The desk's pages that are measured, by what a merchant calls them, with their addresses in this shop. A search finds
 * one order or three in either shop; a *common* one finds a page of fifty in either.
 */
export async function findPages(pool: pg.Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<Found>(
    `SELECT o."number", o."createdAt", a."paymentReference" AS reference, p."plexoId" AS payment,
       (SELECT "number" FROM "Order" WHERE "giftCardId" IS NOT NULL) AS "cardNumber",
       (SELECT mode() WITHIN GROUP (ORDER BY "total") FROM "Order") AS "commonTotal"
     FROM "Order" o JOIN "CheckoutAttempt" a ON a."orderId" = o."id" JOIN "Payment" p ON p."attemptId" = a."id"
     WHERE o."email" = $1 ORDER BY o."createdAt" DESC LIMIT 1`,
    [few.email],
  );
  const order = rows[0];
  if (!order) throw new Error("There is no marked order.");
  const day = dayOf(order.createdAt);
  const amount = (minor: number) => (minor / 100).toFixed(2).replace(".", ",");
  const orders = (params: Record<string, string>) => `/admin/orders?${new URLSearchParams(params)}`;
  const searches: [page: string, as: string, q: string][] = [
    ["order", "order", String(order.number)],
    ["reference", "reference", order.reference],
    ["payment", "payment", order.payment],
    ["email", "email", few.email],
    ["name", "name", few.name],
    ["phone", "phone", few.phone],
    ["document", "document", few.document],
    ["last4", "last4", few.last4],
    ["amount", "amount", amount(few.total)],
    ["date", "date", day],
    ["common email", "email", "@example.com"],
    ["common name", "name", many.name],
    ["common given name", "name", many.name.split(" ")[0] ?? ""],
    ["common surname", "name", many.name.split(" ")[1] ?? ""],
    ["common last4", "last4", many.last4],
    ["common amount", "amount", amount(order.commonTotal)],
  ];
  return {
    "order list": "/admin/orders",
    "orders to look at": orders({ flagged: "1" }),
    "orders that were refunded": orders({ state: "refunded" }),
    "orders of a day, in dollars": orders({ from: day, to: day, currency: "USD" }),
    ...Object.fromEntries(searches.map(([page, as, q]) => [`search by ${page}`, orders({ q, as })])),
    "an order's story": `/admin/orders/${order.number}`,
    "a story with a gift card": `/admin/orders/${order.cardNumber}`,
    today: "/admin",
    "thirty days": "/admin?period=thirty",
    comparison: "/admin/comparison",
    reconciling: "/admin/reconciling",
    callbacks: "/admin/callbacks",
    "csv of a day": `/admin/orders/export?${new URLSearchParams({ from: day, to: day })}`,
  };
}
