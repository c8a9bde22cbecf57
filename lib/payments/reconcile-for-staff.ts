import { Prisma } from "@/prisma/generated/client";
import { hours, later, now } from "../platform/clock";
import { db } from "../platform/db";
import { logError } from "../platform/log";
import { orderSubject, recordAudit } from "../staff/audit";
import { reconcileFresh } from "./fresh";
import type { Reconciled } from "./reconcile";
import { openStates } from "./rules/on-its-way";
import { awaitedStatuses } from "./rules/status";

type Who = { id: string };

/** Attempts that one press of the button asks about. */
const batch = 20;

type OrderReconciled = "checked" | "contradicted" | "unreachable";

/**
 * Asks Plexo now about every attempt at paying an order. unreachable: about one of them at least it gave no answer.
 */
export async function reconcileOrderForStaff(staff: Who, orderId: string): Promise<OrderReconciled> {
  const { number, attempts } = await db().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { number: true, attempts: { select: { id: true } } },
  });
  const asked = await Promise.all(attempts.map(({ id }) => reconcileFresh(id, "merchant")));
  const results = asked.map(({ result }) => result);
  const isUnanswered = results.some((result) => result === "unreachable" || result === "too-soon");
  const isContradicted = results.includes("contradicted");
  const result = isUnanswered ? "unreachable" : isContradicted ? "contradicted" : "checked";
  await recordAsked(staff, number, result);
  return result;
}

/** Asks Plexo now about one attempt: what came of it, or null where there is no such attempt. */
export async function reconcileAttemptForStaff(
  staff: Who,
  attemptId: string,
): Promise<Reconciled["result"] | null> {
  const attempt = await db().checkoutAttempt.findUnique({
    where: { id: attemptId },
    select: { order: { select: { number: true } } },
  });
  if (!attempt) return null;
  const { result } = await reconcileFresh(attemptId, "merchant");
  await recordAsked(staff, attempt.order.number, result);
  return result;
}

function recordAsked(staff: Who, number: number, result: string): Promise<void> {
  const subject = orderSubject(number);
  return recordAudit(db(), { staff, action: "order.reconcile", subject, after: { result } });
}

/** All that waits for Plexo or is due, and was not asked about since. */
const waitingSince = (since: Date, at: Date) => Prisma.sql`
  FROM "CheckoutAttempt" AS a WHERE a."id" IN (
    SELECT "id" FROM "CheckoutAttempt" WHERE "nextCheckAt" <= ${at}
    UNION SELECT "id" FROM "CheckoutAttempt" WHERE "unreachableSince" IS NOT NULL
    UNION SELECT p."attemptId" FROM "Order" AS o JOIN "Payment" AS p ON p."orderId" = o."id"
      WHERE o."state" IN ('confirming', 'authorized') AND p."status" = ANY(${awaitedStatuses})
    UNION SELECT p."attemptId" FROM "PaymentOperation" AS o JOIN "Payment" AS p ON p."plexoId" = o."paymentId"
      WHERE o."nextCheckAt" IS NOT NULL AND o."state" = ANY(${[...openStates]}::"OperationState"[])
  ) AND (a."lastCheckedAt" IS NULL OR a."lastCheckedAt" < ${since})`;

/** How many of them there are, counted to a thousand. */
export async function countToReconcile(since: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (SELECT 1 ${waitingSince(since, now())} LIMIT 1001) AS counted`;
  return row?.count ?? 0;
}

/**
 * Asks Plexo about some of what waits or is due, of what was not asked about since: the longest not asked about first.
 * Called again with the same time until nothing is left. Returns how many it asked about.
 */
export async function reconcileSomeForStaff(staff: Who, since: Date): Promise<number> {
  const taken = await db().$queryRaw<{ id: string }[]>`
    SELECT a."id"::text ${waitingSince(since, now())} ORDER BY a."lastCheckedAt" NULLS FIRST LIMIT ${batch}`;
  if (taken.length === 0) return 0;
  const results: Record<string, number> = {};
  await Promise.all(
    taken.map(async ({ id }) => {
      const result = await reconcileQuietly(id);
      results[result] = (results[result] ?? 0) + 1;
    }),
  );
  await recordAudit(db(), { staff, action: "orders.reconcile", subject: "what waits", after: results });
  return taken.length;
}

async function reconcileQuietly(attemptId: string): Promise<Reconciled["result"] | "failed"> {
  try {
    return (await reconcileFresh(attemptId, "merchant")).result;
  } catch (error) {
    logError(error, { attemptId }, "reconciling failed");
    return "failed";
  }
}

/** Reads when reconciling all began, from an address: milliseconds. Null for anything else. */
export function parseSince(value: unknown, at: Date): Date | null {
  const since = typeof value === "string" && /^\d{13}$/.test(value) ? new Date(Number(value)) : null;
  return since && since <= at && since >= later(at, -hours(6)) ? since : null;
}
