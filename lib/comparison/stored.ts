import { Prisma } from "@/prisma/generated/client";
import { givenBackOf, holdsMoney } from "../payments/rules/amounts";
import { askedAmountOf } from "../payments/rules/asked-amount";
import { days, later } from "../platform/clock";
import type { DayLimits } from "../platform/database/day-limits";
import { db } from "../platform/db";
import { firstIdAt } from "../platform/ids";
import type { AttemptFact, PaymentFact } from "./facts";

/**
 * What is stored of a day: its attempts and payments, and those of other days that Plexo named. Found by the attempts'
 * ids, which sort by time: no payment begins later than its attempt's session can live.
 */
export async function readDay(
  { start, end }: DayLimits,
  named: { sessions: string[]; payments: string[] },
): Promise<{ attempts: AttemptFact[]; payments: PaymentFact[] }> {
  const from = firstIdAt(later(start, -days(3)));
  const until = firstIdAt(later(end, days(3)));
  const ids = Prisma.sql`
    SELECT "id" FROM "CheckoutAttempt" WHERE "id" >= ${from}::uuid AND "id" < ${until}::uuid
    UNION SELECT "id" FROM "CheckoutAttempt" WHERE "sessionReference" = ANY(${named.sessions})
    UNION SELECT "id" FROM "CheckoutAttempt" WHERE "paymentReference" = ANY(${named.payments})`;
  return readFacts(ids, { start, end });
}

/** The same of one order. */
export function readOrder(orderId: string, limits: DayLimits) {
  return readFacts(Prisma.sql`SELECT "id" FROM "CheckoutAttempt" WHERE "orderId" = ${orderId}::uuid`, limits);
}

async function readFacts(ids: Prisma.Sql, { start, end }: DayLimits) {
  const [attempts, payments] = await Promise.all([
    db().$queryRaw<(Omit<AttemptFact, "asked"> & Parameters<typeof askedAmountOf>[0])[]>`
      SELECT "id"::text, "orderId"::text, "via"::text, "sessionReference", "paymentReference", "plexoSessionId",
        "state"::text, "sentAt", "createdAt", "currency"::text, "amount", "leastAmount", "mostAmount",
        "createdAt" >= ${start} AND "createdAt" < ${end} AS "isOfDay"
      FROM "CheckoutAttempt" WHERE "id" IN (${ids})`,
    db().$queryRaw<Omit<PaymentFact, "holds">[]>`
      SELECT p."plexoId" AS "id", p."orderId"::text, p."attemptId"::text, a."paymentReference" AS "reference",
        p."status", p."currency", p."amount", p."capturedAmount" AS "captured", p."refundedAmount" AS "refunded",
        coalesce(p."plexoCreatedAt", a."createdAt") AS "createdAt",
        coalesce(p."plexoCreatedAt", a."createdAt") >= ${start}
          AND coalesce(p."plexoCreatedAt", a."createdAt") < ${end} AS "isOfDay"
      FROM "Payment" AS p JOIN "CheckoutAttempt" AS a ON a."id" = p."attemptId"
      WHERE p."orderId" IN (SELECT "orderId" FROM "CheckoutAttempt" WHERE "id" IN (${ids}))`,
  ]);
  const counted = payments.map((row) => ({ ...row, refunded: givenBackOf(row), holds: holdsMoney(row) }));
  return { attempts: attempts.map((row) => ({ ...row, asked: askedAmountOf(row) })), payments: counted };
}
