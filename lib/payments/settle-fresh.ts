import { setTimeout } from "node:timers/promises";
import { now } from "../clock";
import { db } from "../db";
import { mayLookUp } from "./schedule";
import { type SettleCaller, type Settled, settle } from "./settle";

/** Between two looks at what another caller, that is asking Plexo now, has found out; milliseconds. */
const pause = 100;

/** Of several callers who wait for their turn one gets it; the others wait once more, not for ever. */
const turns = 3;

/**
 * Settles on an answer that is not older than this call, for whoever draws a conclusion from it: a page that
 * tells the payer how it went, a new attempt that would charge again, a refund. Where Plexo was asked a moment
 * ago, that answer may be from before: this waits until it may be asked again, or until somebody else's answer
 * has closed an attempt that was open.
 */
export async function settleFresh(attemptId: string, caller: SettleCaller): Promise<Settled> {
  let settled = await settle(attemptId, caller);
  if (settled.result !== "too-soon") return settled;
  const { state } = await readAttempt(attemptId);
  for (let turn = 1; settled.result === "too-soon" && turn < turns; turn++) {
    settled = (await waitForTurn(attemptId, state !== "closed")) ?? (await settle(attemptId, caller));
  }
  return settled;
}

/** What came of an open attempt if it was closed meanwhile; undefined when it's time to ask. */
async function waitForTurn(attemptId: string, wasOpen: boolean): Promise<Settled | undefined> {
  for (;;) {
    const { state, lastCheckedAt, order } = await readAttempt(attemptId);
    if (wasOpen && state === "closed") return { result: "confirmed", orderId: order.id, state: order.state };
    if (mayLookUp(lastCheckedAt, now())) return undefined;
    await setTimeout(pause);
  }
}

function readAttempt(attemptId: string) {
  return db().checkoutAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { state: true, lastCheckedAt: true, order: { select: { id: true, state: true } } },
  });
}
