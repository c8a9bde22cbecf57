import { Prisma } from "@/prisma/generated/client";
import type { Currency } from "../money";
import type { Transaction } from "../platform/db";
import { dayOfPeriod, hourOf, isInPeriods, isNow, localTime, type Periods } from "./period-sql";

// Sums come as double precision, which JavaScript's numbers are: integers up to 2^53 are exact.

/** Minor units, by one of these. brand: null where Plexo named none. */
export type MoneyRow = {
  currency: Currency;
  isNow: boolean;
  by: "day" | "hour" | "brand" | "installments";
  /** Of its period, from 0. */
  day: number | null;
  /** Of the day. */
  hour: number | null;
  brand: string | null;
  installments: number | null;
  gross: number;
  refunds: number;
};

/**
 * What was captured and what was given back, by the day and by the hour on which it was done, and by how it was paid.
 * From one index alone, and read once for all four.
 */
export function readMoney(db: Transaction, periods: Periods): Promise<MoneyRow[]> {
  const at = Prisma.sql`"at"`;
  const local = Prisma.sql`"local"`;
  return db.$queryRaw`
    SELECT "currency"::text, "isNow", "day", "hour", "brand", "installments",
      CASE grouping("day", "hour", "brand", "installments")
        WHEN 7 THEN 'day' WHEN 11 THEN 'hour' WHEN 13 THEN 'brand' ELSE 'installments' END AS "by",
      coalesce(sum("amount") FILTER (WHERE "kind" = 'capture'), 0)::float8 AS "gross",
      coalesce(sum("amount") FILTER (WHERE "kind" <> 'capture'), 0)::float8 AS "refunds"
    FROM (
      SELECT "currency", "isNow", "kind", "amount", "brand", "installments",
        ${dayOfPeriod(local, periods)} AS "day", ${hourOf(local)} AS "hour"
      FROM (
        SELECT "currency", "kind", "amount", "brand", "installments", ${isNow(at, periods)} AS "isNow",
          ${localTime(at)} AS "local"
        FROM "MoneyMovement" WHERE ${isInPeriods(at, periods)} OFFSET 0
      ) AS moved
    ) AS dated
    GROUP BY GROUPING SETS (("currency", "isNow", "day"), ("currency", "isNow", "hour"),
      ("currency", "isNow", "brand"), ("currency", "isNow", "installments"))`;
}

/** Captured for orders of the club, minor units. */
export type ClubRow = { currency: Currency; isNow: boolean; gross: number };

/** How much of what was captured the club's months brought, charged by themselves or by a button. From the months, which are few. */
export function readClub(db: Transaction, periods: Periods): Promise<ClubRow[]> {
  const at = Prisma.sql`m."at"`;
  return db.$queryRaw`
    SELECT m."currency"::text, ${isNow(at, periods)} AS "isNow", sum(m."amount")::float8 AS "gross"
    FROM "ClubMonth" AS c JOIN "Payment" AS p ON p."orderId" = c."orderId"
      JOIN "MoneyMovement" AS m ON m."paymentId" = p."plexoId"
    WHERE m."kind" = 'capture' AND ${isInPeriods(at, periods)}
    GROUP BY 1, 2`;
}

/** How many, and how many of these were paid. */
export type CountRow = {
  of: "orders" | "sessions";
  currency: Currency;
  isNow: boolean;
  all: number;
  paid: number;
};

/**
 * Orders that were made in both periods, and sessions that Plexo gave, with how many of each are paid by now. A
 * session that was authorised is paid.
 */
export function readCounts(db: Transaction, periods: Periods): Promise<CountRow[]> {
  const at = Prisma.sql`"createdAt"`;
  return db.$queryRaw`
    SELECT 'orders' AS "of", "currency"::text, "isNow", count(*)::int AS "all", count("paidAt")::int AS "paid"
    FROM (
      SELECT "currency", "paidAt", ${isNow(at, periods)} AS "isNow"
      FROM "Order" WHERE ${isInPeriods(at, periods)}
    ) AS made GROUP BY 2, 3
    UNION ALL
    SELECT 'sessions', "currency"::text, "isNow", count(*)::int,
      count(*) FILTER (WHERE "closeReason" = 'paid')::int
    FROM (
      SELECT "currency", "closeReason", ${isNow(at, periods)} AS "isNow"
      FROM "CheckoutAttempt" WHERE "plexoSessionId" IS NOT NULL AND ${isInPeriods(at, periods)}
    ) AS opened GROUP BY 2, 3`;
}

/** How many payments. Null: Plexo gave no code, or no words. */
export type DeclinesRow = { code: string | null; message: string | null; now: number; before: number };

/** Reasons for which payments were declined, those of most payments first: so many, and the number of all. */
export function readDeclines(
  db: Transaction,
  periods: Periods,
  most: number,
): Promise<(DeclinesRow & { allNow: number; allBefore: number })[]> {
  const at = Prisma.sql`"seenAt"`;
  // In the words of the index.
  return db.$queryRaw`
    SELECT "code", "message", "now", "before",
      sum("now") OVER ()::int AS "allNow", sum("before") OVER ()::int AS "allBefore"
    FROM (
      SELECT "resultCode" AS "code", "resultMessage" AS "message",
        count(*) FILTER (WHERE "isNow")::int AS "now", count(*) FILTER (WHERE NOT "isNow")::int AS "before"
      FROM (
        SELECT "resultCode", "resultMessage", ${isNow(at, periods)} AS "isNow"
        FROM "Payment" WHERE "status" IN ('denied', 'failed') AND ${isInPeriods(at, periods)}
      ) AS declined GROUP BY 1, 2
    ) AS reasons ORDER BY "now" DESC, "before" DESC, "code", "message" LIMIT ${most}`;
}
