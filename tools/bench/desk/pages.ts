import type pg from "pg";
import { dayOf } from "@/lib/platform/days";

/** Orders back from the newest, in the smaller shop too: what is looked for is this one. */
const back = 5_000;

type Found = {
  number: number;
  createdAt: Date;
  name: string;
  email: string;
  phone: string;
  document: string;
  total: number;
  reference: string;
  payment: string;
  last4: string;
};

/** The desk's pages that are measured, by what a merchant calls them, with their addresses in this shop. */
export async function findPages(pool: pg.Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<Found>(
    `SELECT o."number", o."createdAt", o."name", o."email", o."phone", o."document", o."total",
       a."paymentReference" AS reference, p."plexoId" AS payment, p."last4"
     FROM "Order" o JOIN "CheckoutAttempt" a ON a."orderId" = o."id" JOIN "Payment" p ON p."attemptId" = a."id"
     WHERE p."status" = 'approved' AND p."last4" IS NOT NULL ORDER BY o."createdAt" DESC OFFSET $1 LIMIT 1`,
    [back],
  );
  const order = rows[0];
  if (!order) throw new Error(`There are no ${back} paid orders.`);
  const day = dayOf(order.createdAt);
  const orders = (params: Record<string, string>) => `/admin/orders?${new URLSearchParams(params)}`;
  const typed = {
    order: String(order.number),
    reference: order.reference,
    payment: order.payment,
    email: order.email,
    name: order.name,
    phone: order.phone,
    document: order.document,
    last4: order.last4,
    amount: (order.total / 100).toFixed(2).replace(".", ","),
    date: day,
  };
  const searches = Object.entries(typed).map(([as, q]) => [`search by ${as}`, orders({ q, as })]);
  return {
    "order list": "/admin/orders",
    "orders to look at": orders({ flagged: "1" }),
    "orders that were refunded": orders({ state: "refunded" }),
    "orders of a day, in dollars": orders({ from: day, to: day, currency: "USD" }),
    ...Object.fromEntries(searches),
    "an order's story": `/admin/orders/${order.number}`,
    today: "/admin",
    "thirty days": "/admin?period=thirty",
    comparison: "/admin/comparison",
    reconciling: "/admin/reconciling",
    callbacks: "/admin/callbacks",
    "csv of a day": `/admin/orders/export?${new URLSearchParams({ from: day, to: day })}`,
  };
}
