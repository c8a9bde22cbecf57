import { maxMinor } from "../money";
import { now } from "../platform/clock";
import { db, type Transaction } from "../platform/db";
import { recordAudit } from "../staff/audit";
import { change } from "./edit";

/** *add*: so many more, or fewer; *set*: so many are there, where `expected` were thought to be. */
export type StockForm = {
  /** Made with the form: the form sent twice counts once. */
  id: string;
  sku: string;
  mode: "add" | "set";
  quantity: number;
  /** What was available when the form was opened. */
  expected: number;
  reason: string;
};

/**
 * *moved*: there are others now than when the form was opened. *short*: there are not that many to take away.
 * *same*: nothing would change. *used*: the form was sent before, with something else in it.
 */
export type StockChanged =
  | { ok: true; available: number }
  | { ok: false; reason: "moved" | "short" | "many" | "same" | "used"; available: number }
  | { ok: false; reason: "unknown" };

/**
 * Changes how many of a variant are on hand and available, by as many; what is held and sold stays (stock adds up).
 * One statement looks and writes, so that no sale comes between.
 */
export function changeStock(staff: { id: string }, form: StockForm): Promise<StockChanged> {
  const { id, sku, mode, quantity, expected, reason } = form;
  const delta = mode === "add" ? quantity : quantity - expected;
  return change(async (tx): Promise<StockChanged> => {
    const before = await tx.stockChange.findUnique({ where: { id } });
    if (before) return sentBefore(before, form);
    const available = await move(tx, { sku, delta, expected: mode === "set" ? expected : null });
    if (available === null) return whyNot(tx, form, delta);
    await tx.stockChange.create({
      data: { id, sku, staffId: staff.id, at: now(), delta, available, reason },
    });
    await recordAudit(tx, {
      ...{ staff, action: `stock.${mode}`, subject: `variant ${sku}`, note: reason },
      ...{ before: { available: available - delta }, after: { available } },
    });
    return { ok: true, available };
  });
}

/** How many are available afterwards; null where nothing was moved. */
async function move(
  tx: Transaction,
  { sku, delta, expected }: { sku: string; delta: number; expected: number | null },
): Promise<number | null> {
  if (delta === 0) return null;
  const [row] = await tx.$queryRaw<{ available: number }[]>`
    UPDATE "Variant" SET "onHand" = "onHand" + ${delta}::int, "available" = "available" + ${delta}::int
    WHERE "sku" = ${sku}
      AND "available" = coalesce(${expected}::int, "available")
      AND "available" + ${delta}::bigint >= 0
      AND "onHand" + ${delta}::bigint <= ${maxMinor}::bigint
    RETURNING "available"`;
  return row?.available ?? null;
}

function sentBefore(
  before: { sku: string; delta: number; available: number; reason: string },
  { sku, mode, quantity, reason }: StockForm,
): StockChanged {
  const isSame =
    before.sku === sku &&
    before.reason === reason &&
    (mode === "add" ? before.delta : before.available) === quantity;
  const { available } = before;
  return isSame ? { ok: true, available } : { ok: false, reason: "used", available };
}

async function whyNot(
  tx: Transaction,
  { sku, mode, expected }: StockForm,
  delta: number,
): Promise<StockChanged> {
  const row = await tx.variant.findUnique({ where: { sku }, select: { available: true } });
  if (!row) return { ok: false, reason: "unknown" };
  const { available } = row;
  if (mode === "set" && available !== expected) return { ok: false, reason: "moved", available };
  if (delta === 0) return { ok: false, reason: "same", available };
  return { ok: false, reason: delta < 0 ? "short" : "many", available };
}

export type ListedChange = {
  id: string;
  at: Date;
  delta: number;
  available: number;
  reason: string;
  by: string;
};

const pageSize = 25;

/** The changes of a variant's stock, newest first, from behind one of them on. `older`: where the next page begins. */
export async function listStockChanges(
  sku: string,
  behind: string | null,
): Promise<{ changes: ListedChange[]; older: string | null }> {
  const rows = await db().stockChange.findMany({
    where: { sku, ...(behind && { id: { lt: behind } }) },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    include: { staff: { select: { name: true } } },
  });
  const changes = rows.slice(0, pageSize).map(({ staff, ...row }) => ({ ...row, by: staff.name }));
  return { changes, older: rows.length > pageSize ? (changes.at(-1)?.id ?? null) : null };
}
