import { setTimeout } from "node:timers/promises";
import type { CheckoutAttempt, Order } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import { db } from "../platform/db";
import { processWide } from "../platform/process-wide";
import { claim, type Reconciled, reconcileClaimed } from "./reconcile";
import type { ReconcileCaller } from "./rules/order";
import { untilLookUp } from "./rules/schedule";

/** Until the first look at what another caller, that is asking Plexo now, has found out; each next is three times as long. */
const firstPause = 250;

/** Of several processes that wait for their turn one gets it; the others wait once more, not for ever. */
const turns = 3;

type SeenAttempt = Pick<CheckoutAttempt, "id" | "lastCheckedAt">;

/** Those that wait until they may ask Plexo: in one process at most one for an attempt, joined by all who come. */
const waiting = processWide("waiting for Plexo", () => new Map<string, Promise<Reconciled>>());

/**
 * Reconciles on an answer that is not older than this call, for callers that draw a conclusion from it: a page
 * that tells the payer how it went, a new attempt that would charge again, a refund. Where Plexo was asked a
 * moment ago, that answer may be from before: this waits until it may be asked again.
 */
export function reconcileFresh(attemptId: string, caller: ReconcileCaller): Promise<Reconciled> {
  return join({ id: attemptId, lastCheckedAt: null }, caller, false);
}

/**
 * The same for an attempt that the caller has just seen open: an answer of another caller that closed it
 * meanwhile is fresh enough, and is not waited any longer for.
 */
export function reconcileOpen(attempt: SeenAttempt, caller: ReconcileCaller): Promise<Reconciled> {
  return join(attempt, caller, true);
}

function join(attempt: SeenAttempt, caller: ReconcileCaller, isOpen: boolean): Promise<Reconciled> {
  const key = `${attempt.id} ${isOpen}`;
  const joined = waiting.get(key);
  if (joined) return joined;
  // Only until the question leaves: for those who come later its answer may be from before.
  const leave = () => {
    if (waiting.get(key) === waiter) waiting.delete(key);
  };
  const waiter = askInTurn(attempt, caller, isOpen, leave).finally(leave);
  waiting.set(key, waiter);
  return waiter;
}

async function askInTurn(
  { id, lastCheckedAt }: SeenAttempt,
  caller: ReconcileCaller,
  isOpen: boolean,
  leave: () => void,
): Promise<Reconciled> {
  let isTooSoon = untilLookUp(lastCheckedAt, now()) > 0;
  for (let turn = 0; turn < turns; turn++) {
    const closed = isTooSoon && (await waitForTurn(id, isOpen));
    if (closed) return closed;
    const claimed = await claim(id);
    if (claimed) {
      leave();
      return reconcileClaimed(claimed, caller, "all");
    }
    isTooSoon = true;
  }
  return { result: "too-soon" };
}

/** What came of an open attempt if it was closed meanwhile; undefined when it's time to ask. */
async function waitForTurn(attemptId: string, isOpen: boolean): Promise<Reconciled | undefined> {
  for (let pause = firstPause; ; ) {
    await setTimeout(pause);
    const { isClosed, lastCheckedAt, orderId, orderState } = await readAttempt(attemptId);
    if (isOpen && isClosed) return { result: "confirmed", orderId, state: orderState };
    const left = untilLookUp(lastCheckedAt, now());
    pause *= 3;
    if (left > pause) continue;
    await setTimeout(left);
    return undefined;
  }
}

type Look = { isClosed: boolean; lastCheckedAt: Date | null; orderId: string; orderState: Order["state"] };

async function readAttempt(attemptId: string): Promise<Look> {
  const [row] = await db().$queryRaw<Look[]>`
    SELECT a."state" = 'closed' AS "isClosed", a."lastCheckedAt", o."id"::text AS "orderId",
      o."state"::text AS "orderState"
    FROM "CheckoutAttempt" AS a JOIN "Order" AS o ON o."id" = a."orderId"
    WHERE a."id" = ${attemptId}::uuid`;
  if (!row) throw new Error(`There is no attempt ${attemptId}.`);
  return row;
}
