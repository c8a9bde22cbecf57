import type { ComparisonItem } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import { type Transaction, transaction } from "../platform/db";
import { groupBy } from "../platform/group-by";
import { timeOrderedId } from "../platform/ids";
import type { Compared, Item } from "./facts";

/** Rows that one statement writes. */
const together = 1_000;

/** Writes a day's result down in place of the one before. False: another process has begun the day again meanwhile. */
export function storeComparison(
  { day, startedAt }: { day: string; startedAt: Date },
  { items, ...counts }: Compared,
  listedPayments: boolean,
): Promise<boolean> {
  return transaction(async (tx) => {
    const { count } = await tx.comparison.updateMany({
      where: { day, state: "running", startedAt },
      data: { ...counts, listedPayments, state: "done", finishedAt: now(), problem: null },
    });
    if (count === 1) await replaceItems(tx, day, {}, items);
    return count === 1;
  });
}

/** Puts what was found of one order in place of what was found before. */
export function storeOrder(day: string, orderId: string, items: readonly Item[]): Promise<void> {
  return transaction(async (tx) => {
    // One after the other, with a comparison of the whole day too.
    await tx.$queryRaw`SELECT 1 FROM "Comparison" WHERE "day" = ${day} FOR UPDATE`;
    await replaceItems(tx, day, { attempt: { orderId } }, items);
  });
}

/**
 * What is found again stays the row that it was, under its id, accepted or not: a note on it may be half written.
 */
async function replaceItems(
  tx: Transaction,
  day: string,
  where: { attempt?: { orderId: string } },
  items: readonly Item[],
): Promise<void> {
  const before = await tx.comparisonItem.findMany({ where: { day, ...where }, orderBy: { id: "asc" } });
  const known = groupBy(before, keyOf);
  // Each row is found again once: two that are alike are two.
  const fresh = items.filter((item) => known.get(keyOf(item))?.shift() === undefined);
  const gone = [...known.values()].flat().map(({ id }) => id);
  const at = now();
  const rows = fresh.map((item) => ({ ...item, id: timeOrderedId(at), day }));
  for (let from = 0; from < gone.length; from += together) {
    await tx.comparisonItem.deleteMany({ where: { id: { in: gone.slice(from, from + together) } } });
  }
  for (let from = 0; from < rows.length; from += together) {
    await tx.comparisonItem.createMany({ data: rows.slice(from, from + together) });
  }
}

/** All that was found: where any of it changes, it is for a person to look at again. */
function keyOf(item: Item | ComparisonItem): string {
  const { kind, subject, plexoId, reference, status, field } = item;
  const { currencyHere, here, currencyAtPlexo, atPlexo } = item;
  return JSON.stringify([
    kind,
    subject,
    plexoId,
    reference,
    status,
    field,
    currencyHere,
    here,
    currencyAtPlexo,
    atPlexo,
  ]);
}
