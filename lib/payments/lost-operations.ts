import type { PaymentOperation } from "@/prisma/generated/client";
import { days, minutes, now } from "../platform/clock";
import { db } from "../platform/db";
import { env } from "../platform/env";
import { log, logError } from "../platform/log";
import { reconcileFresh } from "./fresh";
import { flagOrder } from "./record/flag-order";
import { refuseOperation } from "./record/operation-record";
import { undecidedFlag } from "./rules/flags";
import { lostAfter, openStates } from "./rules/on-its-way";

/** Where Plexo can't tell, it's asked ever more rarely, so that old ones don't keep newer ones waiting. */
const longestPause = minutes(60);

/** An operation that is on its way for so long needs a person. */
const longest = days(1);

/** Operations that one round takes on. */
const batch = 20;

type Due = Pick<
  PaymentOperation,
  "id" | "orderId" | "paymentId" | "kind" | "reference" | "state" | "createdAt"
> & {
  attemptId: string;
};

/**
 * Looks up, by asking about their payments, operations that Plexo has not decided on, and those whose answers got
 * lost. Each is taken by one process, as it is then. Returns how many.
 */
export async function resolveLostOperations(): Promise<number> {
  const at = now();
  const first = `${lostAfter(env().PLEXO_TIMEOUT_MS)} milliseconds`;
  const due = await db().$queryRaw<Due[]>`
    UPDATE "PaymentOperation" AS o SET "nextCheckAt" = ${at}::timestamptz + LEAST(
      GREATEST(${at}::timestamptz - o."createdAt", ${first}::interval),
      ${`${longestPause} milliseconds`}::interval
    )
    FROM "Payment" AS p
    WHERE p."plexoId" = o."paymentId" AND o."id" IN (
      SELECT "id" FROM "PaymentOperation" WHERE "nextCheckAt" <= ${at}
      ORDER BY "nextCheckAt" LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    RETURNING o."id"::text, o."orderId"::text, p."attemptId"::text, o."paymentId", o."kind"::text, o."reference",
      o."state"::text, o."createdAt"`;
  for (const operation of due) {
    // Only if that is still so: the process that stored it may send it at last.
    if (operation.state === "asked") {
      await refuseOperation(operation, { resultMessage: "It was never sent." }, ["asked"]);
    }
  }
  for (const attemptId of new Set(due.map((operation) => operation.attemptId))) {
    await reconcileFresh(attemptId, "due").catch((error) =>
      logError(error, { attemptId }, "reconciling failed"),
    );
  }
  for (const operation of due) {
    if (at.getTime() - operation.createdAt.getTime() >= longest) await flagUndecided(operation, at);
  }
  return due.length;
}

function flagUndecided({ id, orderId, attemptId, reference, kind }: Due, at: Date): Promise<void> {
  return flagOrder({ orderId, attemptId }, undecidedFlag(reference), at, async (tx) => {
    const isOpen = await tx.paymentOperation.count({ where: { id, state: { in: openStates } } });
    if (isOpen > 0) log.error({ order: orderId, operation: kind, reference }, "undecided for a day");
    return isOpen > 0;
  });
}
