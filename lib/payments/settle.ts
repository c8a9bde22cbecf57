import { later, now } from "../clock";
import { db, transaction } from "../db";
import { plexo } from "../gateway";
import { log } from "../log";
import { PlexoError, type PlexoErrorKind } from "../plexo/errors";
import type { Payment } from "../plexo/payment";
import { type Applied, applyAnswers } from "./apply";
import { lookupInterval, nextCheck } from "./schedule";

export type Settled = Applied | { result: "unreachable" } | { result: "too-soon" };

/** Who wants to know. Only for the log: the answer is the same for everybody. */
export type SettleCaller = "callback" | "result-page" | "reconciler" | "checkout" | "merchant";

/**
 * Asks Plexo what is true about one attempt and applies it. The only way in which an order's money moves,
 * whoever calls: a callback, the result page, the reconciler, a new checkout of the same cart.
 *
 * - confirmed: applied. - contradicted: Plexo's payment is not the one we asked for; the order is flagged.
 * - unreachable: nothing changed; it is asked again later. - too-soon: asked about a moment ago, by anyone;
 *   what came in since is looked at in the next check.
 */
export async function settle(attemptId: string, caller: SettleCaller): Promise<Settled> {
  const at = now();
  const attempt = await claimLookup(attemptId, at);
  if (!attempt) {
    await checkAgainSoon(attemptId);
    return { result: "too-soon" };
  }

  const line = { purchase: attempt.orderId, reference: attempt.paymentReference, caller };
  let answers: Payment[];
  try {
    answers = await lookUp(attempt);
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    log.warn({ ...line, ...error.facts() }, "Plexo could not be asked");
    return { result: "unreachable" };
  }

  const { callbacks } = attempt;
  const applied = await transaction((tx) => applyAnswers(tx, attemptId, { answers, callbacks, at }));
  const payments = answers.map(({ id, status }) => ({ id, status }));
  log[applied.result === "confirmed" ? "info" : "error"]({ ...line, ...applied, payments }, "settled");
  return applied;
}

/**
 * Takes the right to ask about this attempt now, in one statement, so that of several processes one asks.
 * The next check is set beforehand: a process that dies here, or gets no answer, leaves it due.
 */
async function claimLookup(attemptId: string, at: Date) {
  const attempt = await db().checkoutAttempt.findUnique({
    where: { id: attemptId },
    include: {
      payments: { select: { plexoId: true } },
      callbacks: {
        where: { state: "received" },
        select: { id: true, repeats: true, paymentId: true },
        // Each is somewhere to look. The rest has its turn in the next check.
        take: 20,
        orderBy: { receivedAt: "desc" },
      },
    },
  });
  if (!attempt) throw new Error(`There is no attempt ${attemptId}.`);
  const { count } = await db().checkoutAttempt.updateMany({
    where: {
      id: attemptId,
      // In SQL what `mayLookUp` says.
      OR: [
        { lastCheckedAt: null },
        { lastCheckedAt: { lte: later(at, -lookupInterval) } },
        { lastCheckedAt: { gte: later(at, lookupInterval) } },
      ],
    },
    data: { lastCheckedAt: at, checks: { increment: 1 }, nextCheckAt: nextCheck(attempt, at, "waiting") },
  });
  return count === 1 ? attempt : null;
}

/** A callback that came in after the last look-up is looked at as soon as the interval is over. */
async function checkAgainSoon(attemptId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "CheckoutAttempt" AS a
    SET "nextCheckAt" = LEAST(a."nextCheckAt", a."lastCheckedAt" + ${`${lookupInterval} milliseconds`}::interval)
    WHERE a."id" = ${attemptId}::uuid AND EXISTS (
      SELECT 1 FROM "PaymentCallback" AS c WHERE c."attemptId" = a."id" AND c."state" = 'received'
    )`;
}

type Looked = {
  paymentReference: string;
  payments: { plexoId: string }[];
  callbacks: { paymentId: string | null }[];
};

/**
 * All that Plexo knows of the attempt: what is under its reference, what we knew already, and what callbacks
 * point at (where to look, never what to believe). Each payment is read by its id with our credentials.
 */
async function lookUp({ paymentReference, payments, callbacks }: Looked): Promise<Payment[]> {
  const listed = await plexo().queryPayments({ referenceId: paymentReference });
  const ids = new Set([...listed.map(({ id }) => id), ...payments.map(({ plexoId }) => plexoId)]);
  const hints = new Set(
    callbacks.flatMap(({ paymentId }) => (paymentId && !ids.has(paymentId) ? [paymentId] : [])),
  );
  const answers = await Promise.all([
    ...[...ids].map((id) => plexo().getPayment(id)),
    ...[...hints].map((id) => plexo().getPayment(id).catch(noneIfRefused)),
  ]);
  return answers.filter((answer) => answer !== null);
}

/** Whoever invents callbacks must not keep us from what Plexo does tell: what it refuses to show is not ours. */
function noneIfRefused(error: unknown): null {
  if (error instanceof PlexoError && refusals.has(error.kind)) return null;
  throw error;
}

const refusals = new Set<PlexoErrorKind>(["rejected", "unauthorized", "nonsense"]);
