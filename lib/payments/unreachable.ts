import { days } from "../clock";
import { db, transaction } from "../db";
import { log } from "../log";
import { type NewEvent, recordEvents } from "./events";
import { changeFlags, raiseFlags, unreachableFlag } from "./flags";
import type { Claimed } from "./settle";

/** An attempt that Plexo could not be asked about for so long needs a person. */
const longest = days(1);

/**
 * Notes that Plexo gave no answer about an attempt, or none that could be read or applied; after a day of it the
 * order is flagged. Asked next at `next`, or sooner when a callback came in meanwhile.
 */
export async function noteUnreachable(claimed: Claimed, why: string, next: Date | null): Promise<void> {
  const { attemptId, at, nextCheckAt } = claimed;
  const [row] = await db().$queryRaw<{ since: Date }[]>`
    UPDATE "CheckoutAttempt" SET
      "unreachableSince" = coalesce("unreachableSince", ${at}),
      "unreachableReason" = ${why.slice(0, 300)},
      "nextCheckAt" = CASE WHEN "nextCheckAt" = ${nextCheckAt} THEN ${next} ELSE "nextCheckAt" END
    WHERE "id" = ${attemptId}::uuid
    RETURNING "unreachableSince" AS "since"`;
  if (row && at.getTime() - row.since.getTime() >= longest) await flag(claimed, row.since);
}

async function flag({ orderId, attemptId, at }: Claimed, since: Date): Promise<void> {
  await transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ flagReason: string | null }[]>`
      SELECT "flagReason" FROM "Order" WHERE "id" = ${orderId}::uuid FOR NO KEY UPDATE`;
    const stillSo = { id: attemptId, unreachableSince: since };
    // Another process may have had its answer while this one waited for the order.
    if (!order || (await tx.checkoutAttempt.count({ where: stillSo })) === 0) return;
    const events: NewEvent[] = [];
    const found = { reasons: [unreachableFlag(attemptId, since)] };
    const raised = await raiseFlags(tx, { orderId, attemptId }, found, at, events);
    const flagReason = changeFlags(order.flagReason, { raised, over: () => false });
    if (raised.length === 0 || flagReason === undefined) return;
    await tx.order.update({ where: { id: orderId }, data: { flagReason, flaggedAt: at } });
    await recordEvents(tx, events);
    log.error({ purchase: orderId, attemptId, since }, "Plexo could not be asked for a day");
  });
}
