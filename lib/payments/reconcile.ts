import { later, now } from "../clock";
import { db } from "../db";
import { forgetOldTurns } from "../limits";
import { log } from "../log";
import { resolveLostOperations } from "./operations";
import { claimLength } from "./schedule";
import { settle } from "./settle";

/** Attempts that one round takes on, so that a backlog is shared by all processes. */
const batch = 20;

/**
 * One round: asks Plexo about the attempts that are due, at most a batch of them, and about operations whose
 * answers got lost. Returns how many attempts it took. Several processes share the work.
 */
export async function reconcile(): Promise<number> {
  const [taken] = await Promise.all([checkDueAttempts(), resolveLostOperations(), forgetOldTurns()]);
  return taken;
}

/** Each attempt is taken by one process (SKIP LOCKED). */
async function checkDueAttempts(): Promise<number> {
  const at = now();
  const due = await db().$queryRaw<{ id: string }[]>`
    UPDATE "CheckoutAttempt" SET "nextCheckAt" = ${later(at, claimLength)}
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
