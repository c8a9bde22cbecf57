import type { Order } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import type { Transaction } from "../platform/db";
import { readCardPart } from "./part";
import { turnKey } from "./turn-key";

/** What a card has to do with an order. */
type CardOfOrder = Pick<Order, "id" | "giftCardId" | "giftCardHeld" | "giftCardTurn">;

/**
 * Takes from its card what an order pays with it, if it is not taken already. False: the card cannot be spent, or not so
 * much is left of it. Once for each turn of the order, and after its goods are held, in the order in which all
 * transactions lock.
 */
export async function takeFromCard(
  tx: Transaction,
  { id: orderId, giftCardId: chosen }: Pick<Order, "id" | "giftCardId">,
): Promise<boolean> {
  if (!chosen) return true;
  // As it is by now: it may have been given back within this very transaction.
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
  const { currency, giftCardId, giftCardTotal, giftCardHeld } = order;
  if (!giftCardId || giftCardHeld) return true;
  const at = now();
  // Looks and locks in one: what is found stays so until the transaction ends. (When a card can be spent is what
  // `cardProblem` says.)
  const spendable = { currency, blockedAt: null, expiresAt: { gt: at }, balance: { gte: giftCardTotal } };
  const { count } = await tx.giftCard.updateMany({
    where: { id: giftCardId, ...spendable },
    data: { balance: { decrement: 0 } },
  });
  if (count === 0) return false;
  const giftCardTurn = order.giftCardTurn + 1;
  const movement = { giftCardId, kind: "spent", amount: -giftCardTotal, orderId, at } as const;
  await tx.giftCardMovement.create({ data: { ...movement, key: turnKey(orderId, giftCardTurn, "spent") } });
  await tx.order.update({ where: { id: orderId }, data: { giftCardHeld: true, giftCardTurn } });
  return true;
}

/**
 * Gives back to its card what an order took from it and does not need: where what it was to be paid with is closed. Returns
 * how much, in minor units.
 */
export async function giveBackToCard(tx: Transaction, order: CardOfOrder): Promise<number> {
  const { id: orderId, giftCardId, giftCardHeld, giftCardTurn } = order;
  if (!giftCardId || !giftCardHeld) return 0;
  const { left: amount } = await readCardPart(orderId, tx);
  if (amount > 0) {
    const key = turnKey(orderId, giftCardTurn, "given back");
    await tx.giftCardMovement.create({
      data: { giftCardId, kind: "given_back", amount, key, orderId, at: now() },
    });
  }
  await tx.order.update({ where: { id: orderId }, data: { giftCardHeld: false } });
  return amount;
}
