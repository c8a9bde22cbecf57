import { Prisma } from "@/prisma/generated/client";
import { type FlagKind, flagKindOf, flagKinds } from "../orders/state";
import { db } from "../platform/db";

/** Of each kind no more are counted. */
export const mostCounted = 1_000;

/**
 * What waits. answer: attempts that Plexo cannot be asked about. payment: payments that Plexo has not decided on.
 * capture: what is authorised and not captured. operation: operations that are on their way. mail: mails that could
 * not be sent.
 */
export const waitingKinds = ["answer", "payment", "capture", "operation", "mail"] as const;

/** `since`: of the one that waits longest. */
type Group<Kind> = { kind: Kind; count: number | "more"; since: Date };
export type Attention = {
  flagged: Group<FlagKind>[];
  waiting: Group<(typeof waitingKinds)[number]>[];
};

type Row = { what: "flag" | "waiting"; kind: string; count: number; since: Date };

const oldest = (by: Prisma.Sql) => Prisma.sql`ORDER BY ${by} LIMIT ${mostCounted + 1}`;

const flags = Prisma.sql`
  SELECT "flagReason", "flaggedAt" AS "at" FROM "Order"
  WHERE "flagReason" IS NOT NULL ${oldest(Prisma.sql`"flaggedAt"`)}`;

const inState = (state: "confirming" | "authorized") => Prisma.sql`
  SELECT "createdAt" AS "at" FROM "Order"
  WHERE "state" = ${state}::"OrderState" ${oldest(Prisma.sql`"createdAt"`)}`;

const waits: Record<(typeof waitingKinds)[number], Prisma.Sql> = {
  answer: Prisma.sql`
    SELECT "unreachableSince" AS "at" FROM "CheckoutAttempt"
    WHERE "unreachableSince" IS NOT NULL ${oldest(Prisma.sql`"unreachableSince"`)}`,
  payment: inState("confirming"),
  capture: inState("authorized"),
  // Whatever is on its way is looked up again, so that few rows are gone through.
  operation: Prisma.sql`
    SELECT "createdAt" AS "at" FROM "PaymentOperation"
    WHERE "nextCheckAt" IS NOT NULL AND "state" IN ('asked', 'sent', 'unknown')
    ${oldest(Prisma.sql`"createdAt"`)}`,
  mail: Prisma.sql`
    SELECT "createdAt" AS "at" FROM "Mail" WHERE "state" = 'failed' ${oldest(Prisma.sql`"id"`)}`,
};

/** All that a person has to look at, and all that waits for Plexo or for the merchant, by its kind. */
export async function readAttention(): Promise<Attention> {
  const waiting = waitingKinds.map(
    (kind) => Prisma.sql`
      SELECT 'waiting', ${kind}, count(*)::int, min("at") FROM (${waits[kind]}) AS waits HAVING count(*) > 0`,
  );
  const rows = await db().$queryRaw<Row[]>`
    SELECT 'flag' AS "what", split_part("reason", ':', 1) AS "kind", count(*)::int AS "count", min("at") AS "since"
    FROM (${flags}) AS flagged CROSS JOIN LATERAL unnest(string_to_array("flagReason", ', ')) AS "reason"
    GROUP BY 2
    UNION ALL ${Prisma.join(waiting, " UNION ALL ")}`;
  const of = (what: Row["what"]) => rows.filter((row) => row.what === what);
  return {
    flagged: sortGroups<FlagKind>(
      [...flagKinds, "other"],
      of("flag").map((row) => ({ ...row, kind: flagKindOf(row.kind) })),
    ),
    waiting: sortGroups(waitingKinds, of("waiting")),
  };
}

function sortGroups<Kind extends string>(kinds: readonly Kind[], rows: readonly Row[]): Group<Kind>[] {
  return kinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const count = own.reduce((sum, row) => sum + row.count, 0);
    const since = own.map((row) => row.since).sort((a, b) => a.getTime() - b.getTime())[0];
    return since ? [{ kind, count: count > mostCounted ? "more" : count, since }] : [];
  });
}
