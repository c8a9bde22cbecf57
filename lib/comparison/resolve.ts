import { reconcileFresh } from "../payments/fresh";
import type { Reconciled } from "../payments/reconcile";
import { now } from "../platform/clock";
import { type DayLimits, dayLimits } from "../platform/database/day-limits";
import { db, transaction } from "../platform/db";
import { logError } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import { recordAudit } from "../staff/audit";
import { TooMany } from "./ask";
import { compareDay } from "./compare";
import { gatherOrder } from "./gather";
import { storeOrder } from "./store";

type Who = { id: string };

/** What an item is said to be in the audit. */
const subjectOf = ({ day, subject, reference }: { day: string; subject: string; reference: string }) =>
  `comparison ${day}: ${subject} ${reference}`;

export type LookedAgain = Reconciled["result"] | "gone";

/**
 * Reconciles the attempt of an item, the only way in which money comes to an order, and compares its order again.
 * *gone*: there is no such item any more, or no attempt to ask about.
 */
export async function lookAgain(staff: Who, itemId: string): Promise<LookedAgain> {
  const item = await db().comparisonItem.findUnique({
    where: { id: itemId },
    include: { attempt: { select: { orderId: true } } },
  });
  if (!item?.attempt || !item.attemptId) return "gone";
  const { result } = await reconcileFresh(item.attemptId, "merchant");
  await recordAudit(db(), {
    staff,
    action: "comparison.look-again",
    subject: subjectOf(item),
    before: { kind: item.kind },
    after: { result },
  });
  if (result !== "unreachable") {
    await compareOrder(item.day, item.attempt.orderId, await dayLimits(item.day));
  }
  return result;
}

/** What was found before stands where Plexo cannot be asked. */
async function compareOrder(day: string, orderId: string, limits: DayLimits): Promise<void> {
  try {
    const { items } = compareDay(await gatherOrder(orderId, limits));
    await storeOrder(day, orderId, items);
  } catch (error) {
    if (!(error instanceof PlexoError || error instanceof TooMany)) throw error;
    logError(error, { day, order: orderId }, "comparing failed");
  }
}

/** Longer notes are no notes. */
export const maxNoteLength = 500;

/**
 * Leaves an item as it is, with a note why. False: there is no such item any more, or it is accepted already, or it is
 * not yet due.
 */
export function acceptItem(staff: Who, itemId: string, note: string): Promise<boolean> {
  return transaction(async (tx) => {
    const [item] = await tx.comparisonItem.updateManyAndReturn({
      where: { id: itemId, acceptedAt: null, kind: { not: "not_yet_due" } },
      data: { acceptedAt: now(), acceptedById: staff.id, note },
    });
    if (!item) return false;
    const { kind } = item;
    await recordAudit(tx, {
      staff,
      action: "comparison.accept",
      subject: subjectOf(item),
      after: { kind },
      note,
    });
    return true;
  });
}
