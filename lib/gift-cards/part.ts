import { db, type Transaction } from "../platform/db";

/** What a gift card pays of an order, what of that was given back, and what can be still. Minor units. */
export type CardPart = { taken: number; givenBack: number; left: number };

/** Nothing is taken where it was not taken ever; of several times that it was, the last one counts. */
export async function readCardPart(orderId: string, tx: Transaction = db()): Promise<CardPart> {
  const { _sum: sum, _count: count } = await tx.giftCardMovement.aggregate({
    where: { orderId, kind: { in: ["spent", "given_back"] } },
    _sum: { amount: true },
    _count: true,
  });
  if (count === 0) return { taken: 0, givenBack: 0, left: 0 };
  const { giftCardTotal: taken } = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
  const left = -(sum.amount ?? 0);
  return { taken, givenBack: taken - left, left };
}
