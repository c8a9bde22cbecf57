import { Prisma } from "@/prisma/generated/client";
import type { Currency } from "../money";
import { isWithinDays } from "../platform/database/within-days";
import { db } from "../platform/db";
import { inForce, type OrderFilters } from "./filters";
import type { Search } from "./search";
import type { OrderState } from "./state";

/** One order in a list. Amounts in minor units of its currency. */
export type ListedOrder = {
  id: string;
  number: number;
  createdAt: Date;
  state: OrderState;
  currency: Currency;
  /** Null: its payer has not chosen it yet. */
  total: number | null;
  paidTotal: number;
  refundedTotal: number;
  name: string;
  email: string;
  phone: string | null;
  flagReason: string | null;
  /** Of the payment that was last heard of. */
  brand: string | null;
  last4: string | null;
  /** Plexo's id of that payment, and the reference that we asked for it with. */
  paymentId: string | null;
  reference: string | null;
};

/** Where a page of the list begins: behind (older) or before (newer) that order. */
export type Cursor = { direction: "older" | "newer"; createdAt: Date; number: number };

export type OrderPage = {
  orders: ListedOrder[];
  /** How many there are, counted to a thousand. */
  count: number | "more";
  older: Cursor | null;
  newer: Cursor | null;
};

/** More are not counted. */
const mostCounted = 1_000;
const pageSize = 50;

/**
 * A page of the orders that fit, newest first. Whatever the database finds with its indexes, up to a thousand, is
 * counted, and put in order as a set; where more fit, the newest are soon met by going through all by time. So it
 * costs as much with a million orders as with ten thousand.
 */
export async function listOrders(
  filters: OrderFilters,
  cursor: Cursor | null,
  size = pageSize,
): Promise<OrderPage> {
  const where = conditions(inForce(filters));
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT o."id" FROM "Order" AS o WHERE ${all(where)} LIMIT ${mostCounted + 1}`;
  const isMore = found.length > mostCounted;
  const ids = found.map(({ id }) => id);
  const rows = isMore ? await scan(where, cursor, size + 1) : await pick(ids, cursor, size + 1);

  const isNewer = cursor?.direction === "newer";
  const hasNext = rows.length > size;
  const orders = rows.slice(0, size);
  if (isNewer) orders.reverse();
  const [first, last] = [orders[0], orders.at(-1)];
  return {
    orders,
    count: isMore ? "more" : ids.length,
    older: last && (isNewer || hasNext) ? { direction: "older", ...placeOf(last) } : null,
    newer: first && cursor && (!isNewer || hasNext) ? { direction: "newer", ...placeOf(first) } : null,
  };
}

const placeOf = ({ createdAt, number }: ListedOrder) => ({ createdAt, number });

const columns = Prisma.sql`"id", "number", "createdAt", "state", "means", "currency", "total", "paidTotal", "refundedTotal",
  "name", "email", "phone", "document", "flagReason"`;

const withPayment = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT p."brand", p."last4", p."plexoId" AS "paymentId" FROM "Payment" AS p
    WHERE p."orderId" = o."id" ORDER BY (p."capturedAmount" > 0) DESC, p."seenAt" DESC LIMIT 1
  ) AS payment ON true
  LEFT JOIN LATERAL (
    SELECT a."paymentReference" AS "reference" FROM "CheckoutAttempt" AS a
    WHERE a."orderId" = o."id" ORDER BY a."createdAt" DESC LIMIT 1
  ) AS attempt ON true`;

function pick(ids: string[], cursor: Cursor | null, limit: number): Promise<ListedOrder[]> {
  return db().$queryRaw`
    SELECT o.*, payment.*, attempt.* FROM (
      SELECT ${columns} FROM "Order" WHERE "id" = ANY(${ids}::uuid[]) AND ${beyond(cursor)} ${inOrder(cursor)}
      LIMIT ${limit}
    ) AS o ${withPayment} ${inOrder(cursor)}`;
}

/** Through all by time: OFFSET keeps the planner from looking for the conditions first, and then sorting most of them. */
function scan(where: Prisma.Sql[], cursor: Cursor | null, limit: number): Promise<ListedOrder[]> {
  return db().$queryRaw`
    SELECT o.*, payment.*, attempt.* FROM (
      SELECT * FROM (
        SELECT ${columns}, "token" FROM "Order" WHERE ${beyond(cursor)} ${inOrder(cursor)} OFFSET 0
      ) AS o WHERE ${all(where)} LIMIT ${limit}
    ) AS o ${withPayment} ${inOrder(cursor)}`;
}

function beyond(cursor: Cursor | null): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  const place = Prisma.sql`(${cursor.createdAt}, ${cursor.number})`;
  return cursor.direction === "older"
    ? Prisma.sql`("createdAt", "number") < ${place}`
    : Prisma.sql`("createdAt", "number") > ${place}`;
}

function inOrder(cursor: Cursor | null): Prisma.Sql {
  return cursor?.direction === "newer"
    ? Prisma.sql`ORDER BY "createdAt", "number"`
    : Prisma.sql`ORDER BY "createdAt" DESC, "number" DESC`;
}

function all(where: Prisma.Sql[]): Prisma.Sql {
  return where.length > 0 ? Prisma.join(where, " AND ") : Prisma.sql`true`;
}

function conditions({ search, states, from, to, ...rest }: OrderFilters): Prisma.Sql[] {
  const { means, currency, least, most, flagged } = rest;
  return [
    ...(search ? [searched(search)] : []),
    ...(states.length > 0 ? [Prisma.sql`o."state" = ANY(${states}::"OrderState"[])`] : []),
    ...isWithinDays(Prisma.sql`o."createdAt"`, from, to),
    ...(means ? [Prisma.sql`o."means" = ${means}::"PaymentMeans"`] : []),
    ...(currency ? [Prisma.sql`o."currency" = ${currency}::"Currency"`] : []),
    ...(least === null ? [] : [Prisma.sql`o."total" >= ${least}`]),
    ...(most === null ? [] : [Prisma.sql`o."total" <= ${most}`]),
    ...(flagged ? [Prisma.sql`o."flagReason" IS NOT NULL`] : []),
  ];
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** A part of one of the buyer's texts: by the index over all of them, and then looked at itself. */
function buyerHas(own: Prisma.Sql, text: string): Prisma.Sql {
  const pattern = Prisma.sql`"plain_text"(${like(text)})`;
  return Prisma.sql`("buyer_text"(o."name", o."email", o."phone", o."document") LIKE ${pattern}
    AND "plain_text"(${own}) LIKE ${pattern})`;
}

function searched({ kind, value, currency }: Search): Prisma.Sql {
  switch (kind) {
    case "order":
      return Prisma.sql`o."number" = ${Number(value)}`;
    case "reference":
      return Prisma.sql`o."id" IN (
        SELECT "orderId" FROM "CheckoutAttempt"
          WHERE "sessionReference" = ${value} OR "paymentReference" = ${value} OR "invoiceNumber" = ${value}
        UNION ALL SELECT "orderId" FROM "PaymentOperation" WHERE "reference" = ${value}
        UNION ALL SELECT "id" FROM "Order" WHERE "token" = ${value})`;
    case "payment":
      return Prisma.sql`o."id" IN (
        SELECT "orderId" FROM "Payment" WHERE "plexoId" = ${value}
        UNION ALL SELECT "orderId" FROM "CheckoutAttempt" WHERE "plexoSessionId" = ${value})`;
    case "email":
      return buyerHas(Prisma.sql`o."email"`, value);
    case "name":
      return buyerHas(Prisma.sql`o."name"`, value);
    case "phone":
      return buyerHas(Prisma.sql`regexp_replace(o."phone", '\\D', '', 'g')`, value);
    case "document":
      return buyerHas(Prisma.sql`o."document"`, value);
    case "last4":
      return Prisma.sql`o."id" IN (SELECT "orderId" FROM "Payment" WHERE "last4" = ${value})`;
    case "amount":
      return currency
        ? Prisma.sql`(o."total" = ${Number(value)} AND o."currency" = ${currency}::"Currency")`
        : Prisma.sql`o."total" = ${Number(value)}`;
    case "date": {
      return Prisma.join(isWithinDays(Prisma.sql`o."createdAt"`, value, value), " AND ");
    }
  }
}
