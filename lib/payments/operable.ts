import { db } from "../platform/db";
import { countingOperations, isPossible, type OperationKind, roomFor } from "./rules/on-its-way";
import { seenState } from "./rules/seen";

/** A payment, with its order and what may be done to it; null where that order has no such payment. */
export async function getOperable(number: number, plexoId: string) {
  if (plexoId.includes("\0")) return null;
  const found = await db().payment.findUnique({
    where: { plexoId },
    include: { operations: { where: countingOperations }, order: { include: { payments: true } } },
  });
  if (found?.order.number !== number) return null;
  const { operations, order, ...payment } = found;
  return {
    order,
    payment,
    seen: seenState(payment, operations),
    /** Minor units. */
    room: (kind: OperationKind) => roomFor(kind, payment, operations),
    isPossible: (kind: OperationKind) => isPossible(kind, payment.status),
  };
}

export type Operable = NonNullable<Awaited<ReturnType<typeof getOperable>>>;
