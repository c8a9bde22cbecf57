import { later } from "../platform/clock";
import { directTransaction } from "../platform/database/direct";
import { db, retryRaces } from "../platform/db";
import { env } from "../platform/env";
import { log, logError } from "../platform/log";
import { inSets } from "../platform/sets";
import { PlexoError } from "../plexo/errors";
import { type Asked, askPlexo, type Scope } from "./ask-plexo";
import { applyAnswers } from "./record/apply";
import { type Claimed, claimAttempts } from "./record/claim";
import { databaseRecord } from "./record/statements";
import { noteUnreachable } from "./record/unreachable";
import type { Applied } from "./rules/change";
import { lostAfter } from "./rules/on-its-way";
import type { PlexoAnswer, ReconcileCaller } from "./rules/order";
import { claimLength, lookupInterval, nextCheck } from "./rules/schedule";

export type Reconciled = Applied | { result: "unreachable" } | { result: "too-soon" };

/**
 * Asks Plexo what is true about one attempt and applies it. The only way in which an order's money moves,
 * for every caller: a callback, the result page, what is due, a new checkout of the same cart, the merchant. Attempts
 * that are asked about at the same time are claimed, and applied, in sets.
 *
 * - confirmed: applied. - contradicted: Plexo's payment is not the one we asked for; the order is flagged.
 * - unreachable: nothing changed; it is asked again later. - too-soon: asked about a moment ago, by any caller;
 *   what came in since is looked at in the next check.
 */
export async function reconcile(attemptId: string, caller: ReconcileCaller): Promise<Reconciled> {
  const claimed = await claim(attemptId);
  if (claimed) return reconcileClaimed(claimed, caller, "named");
  await checkAgainSoon(attemptId);
  return { result: "too-soon" };
}

/** Takes the right to ask Plexo about an attempt now; undefined where that was done a moment ago. */
export const claim = inSets<string, Claimed | undefined>({
  most: 100,
  keyOf: (attemptId) => attemptId,
  work: async (attemptIds) => {
    const claimed = await retryRaces(() => claimAttempts(attemptIds));
    return attemptIds.map((id) => claimed.find(({ attemptId }) => attemptId === id));
  },
});

/** Asks and applies, for a caller that has the right to. */
export async function reconcileClaimed(
  claimed: Claimed,
  caller: ReconcileCaller,
  scope: Scope,
): Promise<Reconciled> {
  const line = { order: claimed.orderId, reference: claimed.paymentReference, caller };
  try {
    return await askAndApply(claimed, line, scope, caller);
  } catch (error) {
    logError(error, line, "reconciling failed");
    throw error;
  }
}

async function askAndApply(
  claimed: Claimed,
  line: object,
  scope: Scope,
  caller: ReconcileCaller,
): Promise<Reconciled> {
  const { at } = claimed;
  let asked: Asked;
  try {
    asked = await askPlexo(claimed, scope);
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    await noteUnreachable(claimed, error.message, nextCheck(claimed, at, "waiting"));
    log.warn({ ...error.facts(), ...line }, "Plexo could not be asked");
    return { result: "unreachable" };
  }

  let applied: Applied;
  try {
    applied = await apply({ ...claimed, ...asked, caller });
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
  const payments = asked.payments.map(({ id, status }) => ({ id, status }));
  log[applied.result === "confirmed" ? "info" : "error"]({ ...line, ...applied, payments }, "reconciled");
  return applied;
}

/**
 * Applies what Plexo answered, in one transaction for all that it answered at the moment. An order that another transaction
 * holds falls out of the set, and so do all where the set fails: each is done alone then, so that it neither keeps
 * others waiting nor from being applied.
 */
async function apply(answer: PlexoAnswer): Promise<Applied> {
  return (await applyInSet(answer)) ?? applyAlone(answer);
}

const applyInSet = inSets<PlexoAnswer, Applied | undefined>({
  most: 50,
  keyOf: ({ orderId }) => orderId,
  work: async (set) => {
    const applied = await applyAll(set, false).catch(() => new Map<string, Applied>());
    return set.map(({ attemptId }) => applied.get(attemptId));
  },
});

async function applyAlone(answer: PlexoAnswer): Promise<Applied> {
  const applied = await retryRaces(() => applyAll([answer], true));
  const one = applied.get(answer.attemptId);
  if (!one) throw new Error(`There is no order ${answer.orderId}.`);
  return one;
}

function applyAll(set: readonly PlexoAnswer[], isWaiting: boolean): Promise<Map<string, Applied>> {
  const { PLEXO_MERCHANT_ID: merchantId, PLEXO_TIMEOUT_MS } = env();
  const settings = { merchantId, lostAfter: lostAfter(PLEXO_TIMEOUT_MS) };
  return directTransaction((run) => applyAnswers(databaseRecord(run), set, settings, isWaiting));
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
