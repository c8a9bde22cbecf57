import type { GiftCard } from "@/prisma/generated/client";
import type { Currency } from "../money";

/** What can be in the way of spending a card. currency: it is of another one. empty: nothing is left of it. */
export type CardProblem = "blocked" | "expired" | "currency" | "empty";

type Card = Pick<GiftCard, "currency" | "balance" | "expiresAt" | "blockedAt">;

/** Why a card cannot be spent on something in that currency; null where it can. `balance` counts what can be had of it. */
export function cardProblem(card: Card, currency: Currency, at: Date): CardProblem | null {
  if (card.blockedAt) return "blocked";
  if (card.expiresAt <= at) return "expired";
  if (card.currency !== currency) return "currency";
  return card.balance > 0 ? null : "empty";
}

/** What a card pays of a total, and what is left to be paid otherwise. Minor units. */
export function splitTotal(total: number, balance: number): { byCard: number; due: number } {
  const byCard = Math.min(total, balance);
  return { byCard, due: total - byCard };
}

/** What an order asks Plexo for: what no gift card pays of it. Null: its payer has not chosen it yet. */
export function dueOf<Total extends number | null>({
  total,
  giftCardTotal,
}: {
  total: Total;
  giftCardTotal: number;
}): Total extends null ? number | null : number {
  return (total === null ? null : total - giftCardTotal) as Total extends null ? number | null : number;
}
