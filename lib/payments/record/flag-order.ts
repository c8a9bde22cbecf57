import { queueMails } from "../../mail/queue";
import type { FlagReason } from "../../orders/state";
import { type Transaction, transaction } from "../../platform/db";
import type { NewEvent } from "../rules/event";
import { changeFlags, raiseFlags } from "../rules/flags";
import { flagMail } from "../rules/mails";
import { readFlagEvents, recordEvents } from "./events";

/**
 * Flags an order for a reason that is still so once its row is locked: another process may have seen to it while
 * this one waited. Each reason is raised once.
 */
export async function flagOrder(
  owner: { orderId: string; attemptId: string },
  reason: FlagReason,
  at: Date,
  isSo: (tx: Transaction) => Promise<boolean>,
): Promise<void> {
  const { orderId } = owner;
  await transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ flagReason: string | null }[]>`
      SELECT "flagReason" FROM "Order" WHERE "id" = ${orderId}::uuid FOR NO KEY UPDATE`;
    if (!order || !(await isSo(tx))) return;
    const events: NewEvent[] = [];
    const raised = raiseFlags(await readFlagEvents(tx, orderId), owner, { reasons: [reason] }, at, events);
    const flagReason = changeFlags(order.flagReason, { raised, over: () => false });
    if (flagReason === undefined) return;
    await tx.order.update({ where: { id: orderId }, data: { flagReason, flaggedAt: at } });
    await recordEvents(tx, events);
    await queueMails(
      tx,
      raised.map((one) => flagMail(orderId, one, at)),
    );
  });
}
