import { days } from "../../platform/clock";
import { db } from "../../platform/db";
import { log } from "../../platform/log";
import { unreachableFlag } from "../rules/flags";
import { flagOrder } from "./flag-order";

type Claimed = { attemptId: string; orderId: string; at: Date; nextCheckAt: Date };

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

function flag({ orderId, attemptId, at }: Claimed, since: Date): Promise<void> {
  return flagOrder({ orderId, attemptId }, unreachableFlag(attemptId, since), at, async (tx) => {
    const isSo = await tx.checkoutAttempt.count({ where: { id: attemptId, unreachableSince: since } });
    if (isSo > 0) log.error({ order: orderId, attemptId, since }, "Plexo could not be asked for a day");
    return isSo > 0;
  });
}
