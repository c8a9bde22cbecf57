import { Prisma } from "@/prisma/generated/client";
import type { Currency } from "../money";
import { isWithinDays } from "../platform/database/within-days";
import { db } from "../platform/db";
import { pageOf } from "../platform/keyset";
import { inForce, type OrderFilters } from "./filters";
import type { Search, SearchKind } from "./search";
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
  /** What a gift card pays of it. */
  giftCardTotal: number;
  paidTotal: number;
  refundedTotal: number;
  name: string;
  email: string;
  phone: string | null;
  flagReason: string | null;
  /** Of the payment that was captured, else of the one that was last heard of. */
  brand: string | null;
  last4: string | null;
  /** Plexo's id of that payment, and the reference that we asked for it with; of the newest attempt where there is none. */
  paymentId: string | null;
  reference: string | null;
};

/** Where a page of the list begins: behind (older) or before (newer) that order. */
export type Cursor = { direction: "older" | "newer"; createdAt: Date; number: number };

export type OrderPage = {
  orders: ListedOrder[];
  /** How many there are, as far as they were counted: a thousand, or a page. */
  count: number | { moreThan: number };
  older: Cursor | null;
  newer: Cursor | null;
};

/** More are not counted. */
const mostCounted = 1_000;
/**
 * More are not put in order as a set: there are so many that the newest are soon met by going through all. What fits a
 * text is met more slowly than what fits a column.
 */
const texts = new Set<SearchKind | undefined>(["name", "email", "phone", "document"]);
const isOfTexts = ({ search }: OrderFilters) => texts.has(search?.kind);
const mostSorted = (filters: OrderFilters) => (isOfTexts(filters) ? 3_000 : mostCounted);
const pageSize = 50;

/**
 * A page of the orders that fit, newest first. What the database finds with its indexes is counted, and put in order as
 * a set; where too many fit, all are gone through by time. So it costs as much with a million orders as with ten
 * thousand. `known`: what the page before said of their number.
 */
export async function listOrders(
  filters: OrderFilters,
  cursor: Cursor | null,
  size = pageSize,
  known?: OrderPage["count"],
): Promise<OrderPage> {
  const asked = inForce(filters);
  const where = conditions(asked);
  const found = typeof known === "object" ? null : await sort(asked, where, cursor, size + 1);
  const rows = found?.rows ?? (await scan(where, cursor, size + 1));

  const page = pageOf(rows, size, cursor ? (cursor.direction === "newer" ? "back" : "on") : "first");
  return {
    orders: page.rows,
    count: found?.count ?? known ?? (page.behind || page.before ? { moreThan: size } : rows.length),
    older: page.behind && { direction: "older", ...placeOf(page.behind) },
    newer: page.before && { direction: "newer", ...placeOf(page.before) },
  };
}

const placeOf = ({ createdAt, number }: ListedOrder) => ({ createdAt, number });

/** Of orders whose ids are given, in the order of their time, what a list shows. */
const listed = (ids: Prisma.Sql, cursor: Cursor | null) => Prisma.sql`
  SELECT o."id", o."number", o."createdAt", o."state", o."currency", o."total", o."giftCardTotal", o."paidTotal",
    o."refundedTotal", o."name", o."email", o."phone", o."flagReason", payment."brand", payment."last4",
    payment."paymentId", attempt."reference"
  FROM (${ids}) AS place JOIN "Order" AS o USING ("id")
  LEFT JOIN LATERAL (
    SELECT p."brand", p."last4", p."plexoId" AS "paymentId", p."attemptId" FROM "Payment" AS p
    WHERE p."orderId" = o."id" ORDER BY (p."capturedAmount" > 0) DESC, p."seenAt" DESC LIMIT 1
  ) AS payment ON true
  LEFT JOIN LATERAL (
    SELECT a."paymentReference" AS "reference" FROM "CheckoutAttempt" AS a
    WHERE a."orderId" = o."id" ORDER BY (a."id" = payment."attemptId") DESC NULLS LAST, a."createdAt" DESC LIMIT 1
  ) AS attempt ON true ${inOrder(cursor)}`;

/**
 * At how many of a thousandth of the table's pages a text is found. An index of three letters each is gone through to its
 * end before it says anything: where many fit, that takes longer than all else.
 */
const lookFor = (where: Prisma.Sql[]) => Prisma.sql`
  SELECT count(DISTINCT (o."ctid"::text::point)[0])::int FROM "Order" AS o TABLESAMPLE SYSTEM (0.1) REPEATABLE (0)
  WHERE ${all(where)}`;

/** At so many pages that a thousand orders or fewer would be met there in one search of ten million. */
const pagesOfThousands = 10;

/** The index knows no word of one or two letters, and finds all that have the others: by time, a page is met sooner. */
function pagesToScan({ search }: OrderFilters): number {
  const words = search?.value.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => word.length < 3) ? 1 : pagesOfThousands;
}

/**
 * All that fit as a set, and a page of it; no rows where there are too many, or nothing is asked of them. No count: it
 * is not known.
 */
async function sort(asked: OrderFilters, where: Prisma.Sql[], cursor: Cursor | null, limit: number) {
  const most = mostSorted(asked);
  const more = { moreThan: mostCounted };
  if (where.length === 0) {
    const [all] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM (SELECT 1 FROM "Order" LIMIT ${mostCounted + 1}) AS counted`;
    const count = all?.count ?? 0;
    return { count: count > mostCounted ? more : count, rows: null };
  }
  const ids = Prisma.sql`
    SELECT "id" FROM found WHERE counted."count" <= ${most} AND ${beyond(cursor)} ${inOrder(cursor)} LIMIT ${limit}`;
  const answer = await db().$queryRaw<({ pages: number; count: number } & (ListedOrder | { id: null }))[]>`
    WITH looked ("pages") AS MATERIALIZED (${isOfTexts(asked) ? lookFor(where) : Prisma.sql`SELECT 0`}),
    found AS MATERIALIZED (
      SELECT "id", "createdAt", "number" FROM "Order" AS o
      WHERE (SELECT "pages" FROM looked) < ${pagesToScan(asked)} AND ${all(where)} LIMIT ${most + 1}
    ), counted AS (SELECT count(*)::int AS "count" FROM found)
    SELECT looked."pages", counted."count", listed.* FROM looked CROSS JOIN counted
    LEFT JOIN LATERAL (${listed(ids, cursor)}) AS listed ON true ${inOrder(cursor)}`;
  const { pages = 0, count = 0 } = answer[0] ?? {};
  if (pages >= pagesToScan(asked)) return { count: pages >= pagesOfThousands ? more : null, rows: null };
  const rows = answer.flatMap(({ pages, count, ...row }) => (row.id === null ? [] : [row]));
  return { count: count > mostCounted ? more : count, rows: count > most ? null : rows };
}

/** Through all by time: OFFSET keeps the planner from looking for the conditions first, and then sorting most of them. */
function scan(where: Prisma.Sql[], cursor: Cursor | null, limit: number): Promise<ListedOrder[]> {
  const ids = Prisma.sql`
    SELECT o."id" FROM (SELECT * FROM "Order" WHERE ${beyond(cursor)} ${inOrder(cursor)} OFFSET 0) AS o
    WHERE ${all(where)} LIMIT ${limit}`;
  return db().$queryRaw(listed(ids, cursor));
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

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** What an index of three letters each can begin with. */
const isWord = (text: string) => /[\p{L}\p{N}]{3}/u.test(text);

/**
 * A part of one of the buyer's texts. The index is asked for parts of its words only (`words`): of eight letters or more
 * for the first and the last four, of six or seven for the last five. Every three letters more cost the same again; the
 * rest is looked at in what is found.
 */
function buyerHas(column: Prisma.Sql, text: string, words = text): Prisma.Sql {
  const ends = Prisma.sql`regexp_replace(
    regexp_replace("plain_text"(${words}), '([[:alnum:]]{4})[[:alnum:]]*([[:alnum:]]{4})', '\\1%\\2', 'g'),
    '[[:alnum:]]+([[:alnum:]]{5})', '\\1', 'g')`;
  const pattern = isWord(words)
    ? Prisma.sql`'%' || regexp_replace(${ends}, '[^[:alnum:]]+', '%', 'g') || '%'`
    : Prisma.sql`"plain_text"(${escaped(text)})`;
  return Prisma.sql`(${column} LIKE ${pattern} AND strpos(${column}, "plain_text"(${text})) > 0)`;
}

/** What tells one e-mail address from others: what is before the @, where there is enough. */
function ownPart(email: string): string {
  const [own = ""] = email.split("@");
  return isWord(own) ? own : email;
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
      return buyerHas(Prisma.sql`o."plainEmail"`, value, ownPart(value));
    case "name":
      return buyerHas(Prisma.sql`o."plainName"`, value);
    case "phone":
      return buyerHas(Prisma.sql`o."plainPhone"`, value);
    case "document":
      return buyerHas(Prisma.sql`o."plainDocument"`, value);
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
