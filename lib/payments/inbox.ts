import { Prisma } from "@/prisma/generated/client";
import { dayLimits } from "../platform/database/day-limits";
import { db } from "../platform/db";
import { firstIdAt } from "../platform/ids";
import type { CallbackState, InboxFilters } from "./inbox-filters";

/** Callbacks of one page. */
export const pageSize = 50;

/** More are not counted. */
const mostCounted = 1_000;

/** One callback in a list. */
export type ListedCallback = {
  id: string;
  state: CallbackState;
  /** Why it was not understood; null when it was. */
  problem: string | null;
  reason: string | null;
  /** How often the same was sent again. */
  repeats: number;
  receivedAt: Date;
  processedAt: Date | null;
  /** What it says of its payment; only a hint. */
  status: string | null;
  orderNumber: number;
  paymentReference: string;
};

/** Behind (older) or before (newer) which callback a page begins. */
export type InboxCursor = { direction: "older" | "newer"; id: string };

export type InboxPage = {
  callbacks: ListedCallback[];
  count: number | "more";
  older: InboxCursor | null;
  newer: InboxCursor | null;
};

/** A page of the inbox, newest first. Its ids sort by time, so the time needs no index of its own. */
export async function listCallbacks(filters: InboxFilters, cursor: InboxCursor | null): Promise<InboxPage> {
  const where = await conditions(filters);
  const isNewer = cursor?.direction === "newer";
  const place =
    cursor && (isNewer ? Prisma.sql`c."id" > ${cursor.id}::uuid` : Prisma.sql`c."id" < ${cursor.id}::uuid`);
  const inOrder = isNewer ? Prisma.sql`ORDER BY c."id"` : Prisma.sql`ORDER BY c."id" DESC`;
  const [counted, rows] = await Promise.all([
    db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM (
        SELECT 1 FROM "PaymentCallback" AS c WHERE ${all(where)} LIMIT ${mostCounted + 1}
      ) AS counted`,
    db().$queryRaw<ListedCallback[]>`
      SELECT c."id"::text, c."state"::text, c."problem", c."reason", c."repeats", c."receivedAt", c."processedAt",
        c."body"->>'statusAsGiven' AS "status", o."number" AS "orderNumber", a."paymentReference"
      FROM (
        SELECT * FROM "PaymentCallback" AS c WHERE ${all([...where, ...(place ? [place] : [])])}
        ${inOrder} LIMIT ${pageSize + 1}
      ) AS c
      JOIN "CheckoutAttempt" AS a ON a."id" = c."attemptId" JOIN "Order" AS o ON o."id" = a."orderId"
      ${inOrder}`,
  ]);
  const hasNext = rows.length > pageSize;
  const callbacks = rows.slice(0, pageSize);
  if (isNewer) callbacks.reverse();
  const [first, last] = [callbacks[0], callbacks.at(-1)];
  const count = counted[0]?.count ?? 0;
  return {
    callbacks,
    count: count > mostCounted ? "more" : count,
    older: last && (isNewer || hasNext) ? { direction: "older", id: last.id } : null,
    newer: first && cursor && (!isNewer || hasNext) ? { direction: "newer", id: first.id } : null,
  };
}

/** Written out, and not given as a value: only so is the part of an index found that is kept for it. */
const inState: Record<CallbackState, Prisma.Sql> = {
  received: Prisma.sql`c."state" = 'received'`,
  applied: Prisma.sql`c."state" = 'applied'`,
  ignored: Prisma.sql`c."state" = 'ignored'`,
  flagged: Prisma.sql`c."state" = 'flagged'`,
};

function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join([...conditions], " AND ") : Prisma.sql`true`;
}

async function conditions({ state, notUnderstood, from, to, about }: InboxFilters): Promise<Prisma.Sql[]> {
  const [start, end] = await Promise.all([from && dayLimits(from), to && dayLimits(to)]);
  const attempts = about && (await attemptsOf(about));
  return [
    ...(state ? [inState[state]] : []),
    ...(notUnderstood ? [Prisma.sql`c."problem" IS NOT NULL`] : []),
    ...(start ? [Prisma.sql`c."id" >= ${firstIdAt(start.start)}::uuid`] : []),
    ...(end ? [Prisma.sql`c."id" < ${firstIdAt(end.end)}::uuid`] : []),
    ...(attempts ? [Prisma.sql`c."attemptId" = ANY(${attempts}::uuid[])`] : []),
  ];
}

/** The attempts that a text is about: of an order by its number, or by one of their references, or a payment's id. */
async function attemptsOf(about: string): Promise<string[]> {
  const found = /^\d{1,9}$/.test(about)
    ? await db().$queryRaw<{ id: string }[]>`
        SELECT a."id"::text FROM "CheckoutAttempt" AS a JOIN "Order" AS o ON o."id" = a."orderId"
        WHERE o."number" = ${Number(about)}`
    : await db().$queryRaw<{ id: string }[]>`
        SELECT "id"::text FROM "CheckoutAttempt"
        WHERE "sessionReference" = ${about} OR "paymentReference" = ${about} OR "invoiceNumber" = ${about}
        UNION SELECT "attemptId"::text FROM "Payment" WHERE "plexoId" = ${about}`;
  return found.map(({ id }) => id);
}

/** One callback with what was kept of its body, its attempt and its order; null where there is none. */
export function getCallback(id: string) {
  return db().paymentCallback.findUnique({
    where: { id },
    include: { attempt: { include: { order: { select: { number: true, state: true } } } } },
  });
}
