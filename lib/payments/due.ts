import type { CheckoutAttempt } from "@/prisma/generated/client";
import { resolveLostSession } from "../checkout/session";
import { closeUnsent } from "../checkout/unsent";
import { later, now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { forgetOldTurns } from "../platform/limits";
import { logError } from "../platform/log";
import { startRounds } from "../platform/rounds";
import { resolveLostOperations } from "./lost-operations";
import { reconcile } from "./reconcile";
import { claimLength, dueForSession } from "./rules/schedule";

/** Between two rounds of the background loop that found nothing. */
const pause = seconds(2);

/** Attempts that one round takes on, so that a backlog is shared by all processes. */
const batch = 50;

/** No further round begins after this long: a platform ends what a scheduler calls, often after a minute. */
const patience = seconds(20);

/**
 * One round: asks Plexo about the attempts that are due, at most a batch of them, and about operations whose
 * answers got lost; goods of attempts that Plexo never heard of go back. Returns how many attempts it took.
 * Several processes share the work.
 */
export async function reconcileDue(): Promise<number> {
  const [taken] = await Promise.all([
    checkDueAttempts(),
    resolveLostOperations(),
    closeUnsent(),
    forgetOldTurns(),
  ]);
  return taken;
}

/**
 * Rounds until nothing is due any more, for platforms on which nothing but a scheduler calls, once in a while.
 * Returns how many attempts they took.
 */
export async function reconcileAllDue(): Promise<number> {
  const end = later(now(), patience);
  let checked = 0;
  for (;;) {
    const taken = await reconcileDue();
    checked += taken;
    if (taken === 0 || now() >= end) return checked;
  }
}

/** Each attempt is taken by one process (SKIP LOCKED). */
async function checkDueAttempts(): Promise<number> {
  const at = now();
  const due = await db().$queryRaw<DueAttempt[]>`
    UPDATE "CheckoutAttempt" SET "nextCheckAt" = ${later(at, claimLength)}
    WHERE "id" IN (
      SELECT "id" FROM "CheckoutAttempt" WHERE "nextCheckAt" <= ${at}
      ORDER BY "nextCheckAt" LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text, "state"::text, "createdAt", "sentAt", "leaseUntil"`;
  await Promise.all(
    due.map((attempt) =>
      check(attempt).catch((error) => logError(error, { attemptId: attempt.id }, "reconciling failed")),
    ),
  );
  return due.length;
}

type DueAttempt = Pick<CheckoutAttempt, "id" | "state" | "createdAt" | "sentAt" | "leaseUntil">;

async function check(attempt: DueAttempt): Promise<void> {
  if (dueForSession(attempt, now()) === "look-up") await resolveLostSession(attempt.id);
  await reconcile(attempt.id, "due");
}

/** Reconciles for as long as this process lives: what no callback and no browser reports is found (found in the end). */
export function startReconciling(): void {
  startRounds({
    failed: "reconciling failed",
    pause,
    round: async () => ((await reconcileDue()) > 0 ? 0 : pause),
  });
}
