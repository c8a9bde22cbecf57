import { later, now } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { log, logError } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import type { PlexoPayment as Payment } from "../plexo/payment";
import { type KnownAtPlexo, lookUp } from "./ask-plexo";
import { type Applied, applyAnswers } from "./record/apply";
import { noteUnreachable } from "./record/unreachable";
import { claimLength, lookupInterval, nextCheck } from "./rules/schedule";

export type Reconciled = Applied | { result: "unreachable" } | { result: "too-soon" };

/** Who wants to know. Only for the log: the answer is the same for everybody. */
export type ReconcileCaller = "callback" | "result-page" | "reconciler" | "checkout" | "merchant";

/**
 * Asks Plexo what is true about one attempt and applies it. The only way in which an order's money moves,
 * whoever calls: a callback, the result page, the reconciler, a new checkout of the same cart.
 *
 * - confirmed: applied. - contradicted: Plexo's payment is not the one we asked for; the order is flagged.
 * - unreachable: nothing changed; it is asked again later. - too-soon: asked about a moment ago, by anyone;
 *   what came in since is looked at in the next check.
 */
export async function reconcile(attemptId: string, caller: ReconcileCaller): Promise<Reconciled> {
  const claimed = await claimLookup(attemptId);
  if (claimed) return reconcileClaimed(claimed, caller);
  await checkAgainSoon(attemptId);
  return { result: "too-soon" };
}

/** Asks and applies, for a caller that has the right to. */
export async function reconcileClaimed(claimed: Claimed, caller: ReconcileCaller): Promise<Reconciled> {
  const line = { order: claimed.orderId, reference: claimed.paymentReference, caller };
  try {
    return await askAndApply(claimed, line);
  } catch (error) {
    logError(error, line, "reconciling failed");
    throw error;
  }
}

async function askAndApply(claimed: Claimed, line: object): Promise<Reconciled> {
  const { attemptId, at, callbacks, sent } = claimed;
  let answers: Payment[];
  try {
    answers = await lookUp(claimed);
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    await noteUnreachable(claimed, error.message, nextCheck(claimed, at, "waiting"));
    log.warn({ ...line, ...error.facts() }, "Plexo could not be asked");
    return { result: "unreachable" };
  }

  let applied: Applied;
  try {
    applied = await transaction((tx) => applyAnswers(tx, attemptId, { answers, callbacks, sent, at }));
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    const noted = noteUnreachable(
      claimed,
      `The answer could not be applied (${name}).`,
      later(at, claimLength),
    );
    await noted.catch((reason) => logError(reason, line, "not noted"));
    throw error;
  }
  const payments = answers.map(({ id, status }) => ({ id, status }));
  log[applied.result === "confirmed" ? "info" : "error"]({ ...line, ...applied, payments }, "reconciled");
  return applied;
}

/** The right to ask Plexo about an attempt now, and what is needed for asking. */
export type Claimed = KnownAtPlexo & {
  attemptId: string;
  at: Date;
  orderId: string;
  createdAt: Date;
  expiresAt: Date | null;
  nextCheckAt: Date;
  callbacks: { id: string; repeats: number; paymentId: string | null }[];
  /** Operations that were sent, by their ids. */
  sent: string[];
};

/**
 * Takes the right to ask about this attempt now, in one statement, so that of several processes one asks.
 * The next check is set to the end of the claim: whatever becomes of this process, the attempt is due again.
 * What is needed for asking comes back with it: of the callbacks, each is somewhere to look, and what is more
 * than twenty has its turn in the next check. (When it may be asked is in SQL what `untilLookUp` says.)
 */
export async function claimLookup(attemptId: string): Promise<Claimed | undefined> {
  const at = now();
  const [claimed] = await db().$queryRaw<Omit<Claimed, "attemptId" | "at">[]>`
    UPDATE "CheckoutAttempt" AS a
    SET "lastCheckedAt" = ${at}, "checks" = a."checks" + 1, "nextCheckAt" = ${later(at, claimLength)}
    WHERE a."id" = ${attemptId}::uuid AND (
      a."lastCheckedAt" IS NULL
      OR a."lastCheckedAt" <= ${later(at, -lookupInterval)}
      OR a."lastCheckedAt" >= ${later(at, lookupInterval)}
    )
    RETURNING a."orderId"::text, a."paymentReference", a."createdAt", a."expiresAt", a."nextCheckAt",
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT "plexoId" AS "id", "status" FROM "Payment"
        WHERE "orderId" = a."orderId" AND "attemptId" = a."id"
      ) AS p) AS "known",
      (SELECT coalesce(json_agg(c), '[]') FROM (
        SELECT "id", "repeats", "paymentId" FROM "PaymentCallback"
        WHERE "attemptId" = a."id" AND "state" = 'received' ORDER BY "receivedAt" DESC LIMIT 20
      ) AS c) AS "callbacks",
      ARRAY(
        SELECT "id"::text FROM "PaymentOperation"
        WHERE "orderId" = a."orderId" AND "state" IN ('sent', 'unknown')
      ) AS "sent"`;
  return claimed && { ...claimed, attemptId, at };
}

/** A callback that came in after the last look-up is looked at as soon as the interval is over. */
async function checkAgainSoon(attemptId: string): Promise<void> {
  const found = await db().$queryRaw<unknown[]>`
    WITH sooner AS (
      UPDATE "CheckoutAttempt" AS a
      SET "nextCheckAt" = LEAST(a."nextCheckAt", a."lastCheckedAt" + ${`${lookupInterval} milliseconds`}::interval)
      WHERE a."id" = ${attemptId}::uuid AND EXISTS (
        SELECT 1 FROM "PaymentCallback" AS c WHERE c."attemptId" = a."id" AND c."state" = 'received'
      )
    )
    SELECT "id" FROM "CheckoutAttempt" WHERE "id" = ${attemptId}::uuid`;
  if (found.length === 0) throw new Error(`There is no attempt ${attemptId}.`);
}
