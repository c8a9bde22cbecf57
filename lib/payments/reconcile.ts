import { later, now, seconds } from "../clock";
import { db } from "../db";
import { log } from "../log";
import { settle } from "./settle";

/** Attempts that one round takes on, so that a backlog is shared by all processes. */
const batch = 20;

/** A process that took an attempt and died leaves it to others after this long. */
const claim = seconds(60);

/**
 * Asks Plexo about the attempts that are due, at most a batch of them, and returns how many it took.
 * Several processes share the work: each attempt is taken by one of them (SKIP LOCKED).
 */
export async function reconcile(): Promise<number> {
  const at = now();
  const due = await db().$queryRaw<{ id: string }[]>`
    UPDATE "CheckoutAttempt" SET "nextCheckAt" = ${later(at, claim)}
    WHERE "id" IN (
      SELECT "id" FROM "CheckoutAttempt" WHERE "nextCheckAt" <= ${at}
      ORDER BY "nextCheckAt" LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text`;
  for (const { id } of due) {
    await settle(id, "reconciler").catch((error) => log.error({ error, attemptId: id }, "settle failed"));
  }
  return due.length;
}
