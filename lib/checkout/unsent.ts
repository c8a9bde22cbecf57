import { lockOrder } from "../payments/record/lock-order";
import { sessionlessLife } from "../payments/rules/schedule";
import { later, now } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { logError } from "../platform/log";
import { closeAndRelease } from "./attempts";

/** More of them wait for the next round. */
const most = 500;

/**
 * Gives back the goods of attempts for which Plexo was never asked for a session, as it was away or a process
 * died: nothing can be paid on them, and Plexo need not be there to know it (`dueForSession` in SQL).
 */
export async function closeUnsent(): Promise<void> {
  const at = now();
  const unsent = await db().$queryRaw<{ id: string; orderId: string }[]>`
    SELECT "id"::text, "orderId"::text FROM "CheckoutAttempt"
    WHERE "state" = 'creating' AND "createdAt" <= ${later(at, -sessionlessLife)} AND "sentAt" IS NULL
      AND ("leaseUntil" IS NULL OR "leaseUntil" < ${at})
    ORDER BY "createdAt" LIMIT ${most}`;
  for (const { id, orderId } of unsent) {
    await close(id, orderId, at).catch((error) => logError(error, { order: orderId }, "not closed"));
  }
}

async function close(attemptId: string, orderId: string, at: Date): Promise<void> {
  await transaction(async (tx) => {
    await lockOrder(tx, orderId);
    // A process that is about to ask Plexo has the lease, and gets none for an attempt that is closed.
    const { count } = await tx.checkoutAttempt.updateMany({
      where: {
        id: attemptId,
        ...{ state: "creating", sentAt: null },
        // Plexo has heard of one that a callback came for, although nothing here says so.
        callbacks: { none: {} },
        OR: [{ leaseUntil: null }, { leaseUntil: { lt: at } }],
      },
      // Plexo has nothing under its references, and never will.
      data: { nextCheckAt: null },
    });
    if (count === 0) return;
    const order = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { lines: true, attempts: { where: { id: attemptId } } },
    });
    await closeAndRelease(tx, order, "unsent");
  });
}
