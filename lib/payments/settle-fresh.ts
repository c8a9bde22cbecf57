import { setTimeout } from "node:timers/promises";
import { later, now } from "../clock";
import { db } from "../db";
import { lookupInterval } from "./schedule";
import { type SettleCaller, type Settled, settle } from "./settle";

/** Between two looks at what another caller, that is asking Plexo now, has found out; milliseconds. */
const pause = 100;

/** Of several callers who wait for their turn one gets it; the others wait once more, not for ever. */
const turns = 3;

/**
 * Settles on an answer that is not older than this call, for whoever draws a conclusion from it: a page that
 * tells the payer how it went, a new attempt that would charge again. Where Plexo was asked a moment ago, that
 * answer may be from before the payment: this waits until it may be asked again, or until somebody else's
 * answer has closed the attempt.
 */
export async function settleFresh(attemptId: string, caller: SettleCaller): Promise<Settled> {
  let settled = await settle(attemptId, caller);
  for (let turn = 1; settled.result === "too-soon" && turn < turns; turn++) {
    settled = (await waitForTurn(attemptId)) ?? (await settle(attemptId, caller));
  }
  return settled;
}

/** What came of the attempt if it was closed meanwhile; undefined when it's time to ask. */
async function waitForTurn(attemptId: string): Promise<Settled | undefined> {
  for (;;) {
    const attempt = await db().checkoutAttempt.findUniqueOrThrow({
      where: { id: attemptId },
      select: { state: true, lastCheckedAt: true, order: { select: { id: true, state: true } } },
    });
    const { order, lastCheckedAt } = attempt;
    if (attempt.state === "closed") return { result: "confirmed", orderId: order.id, state: order.state };
    if (!lastCheckedAt || now() >= later(lastCheckedAt, lookupInterval)) return undefined;
    await setTimeout(pause);
  }
}
