import { cache } from "react";
import { digestOf } from "../gift-cards/code";
import { type CardProblem, cardProblem } from "../gift-cards/rules";
import type { Currency } from "../money";
import { addressDigest } from "../platform/address-digest";
import { days, minutes, now } from "../platform/clock";
import { readSigned, removeCookie, writeSigned } from "../platform/cookie-store";
import { db } from "../platform/db";
import { isUuid } from "../platform/ids";
import { takeTurn } from "../platform/limits";

/** A gift card that a shopper wants to pay with. Minor units. */
export type ChosenCard = {
  id: string;
  last4: string;
  currency: Currency;
  /** What this cart can have of it: what is left, and what its own unpaid orders have taken. */
  balance: number;
  problem: CardProblem | null;
};

/** The card that this browser pays its cart with, as it is now; null where there is none. */
export const getChosenCard = cache(async (cartId: string, currency: Currency): Promise<ChosenCard | null> => {
  const id = await readSigned("gift-card");
  return id ? readCard(id, cartId, currency) : null;
});

/** The same as it can be spent: one that has a problem is not used. */
export async function getSpendableCard(cartId: string, currency: Currency): Promise<ChosenCard | null> {
  const card = await getChosenCard(cartId, currency);
  return card && !card.problem ? card : null;
}

async function readCard(id: string, cartId: string, currency: Currency): Promise<ChosenCard | null> {
  if (!isUuid(id)) return null;
  const card = await db().giftCard.findUnique({
    where: { id },
    include: {
      spentBy: {
        where: { cartId, giftCardHeld: true, stock: "held", state: "awaiting_payment" },
        select: { giftCardTotal: true },
      },
    },
  });
  if (!card) return null;
  const held = card.spentBy.reduce((sum, { giftCardTotal }) => sum + giftCardTotal, 0);
  const reachable = { ...card, balance: card.balance + held };
  const { last4, balance } = reachable;
  return { id, last4, currency: card.currency, balance, problem: cardProblem(reachable, currency, now()) };
}

/**
 * Has this browser pay with the card of a code. Tries are counted by address, and where that is not known all together:
 * codes have 100 bits, and are not to be guessed at all the same.
 */
export async function chooseCard(
  typed: string,
  address: string | undefined,
): Promise<"unknown" | "too-many" | null> {
  const from = addressDigest(address);
  const limit = from ? { by: from, most: 20 } : { by: "an unknown address", most: 200 };
  if (!(await takeTurn({ name: "gift card codes from", within: minutes(30), ...limit }))) return "too-many";
  const digest = digestOf(typed);
  const card = digest && (await db().giftCard.findUnique({ where: { digest }, select: { id: true } }));
  if (!card) return "unknown";
  await writeSigned("gift-card", card.id, days(1));
  return null;
}

export function forgetCard(): Promise<void> {
  return removeCookie("gift-card");
}
