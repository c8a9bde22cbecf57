import type { GiftCard } from "@/prisma/generated/client";
import { db } from "../platform/db";
import { codeOf } from "./code";

/** A gift card as its buyer, and who gets it, see it. Minor units. */
export type MailedCard = Pick<GiftCard, "amount" | "currency" | "expiresAt"> & {
  code: string;
  /** Whether it cannot be spent any more. */
  isBlocked: boolean;
};

/** The card that an order bought, or one by its id, with its code; null where there is none. */
export async function getMailedCard(where: { orderId: string } | { id: string }): Promise<MailedCard | null> {
  const card = await db().giftCard.findUnique({ where });
  if (!card) return null;
  const { id, amount, currency, expiresAt, blockedAt } = card;
  return { amount, currency, expiresAt, code: codeOf(id), isBlocked: blockedAt !== null };
}
