import type { Mail } from "@/prisma/generated/client";
import { getMailedCard, type MailedCard } from "../gift-cards/read";
import { mailKinds } from "./kinds";

/** The gift card that a mail brings, with its code; null for any other mail. */
export async function findGiftCard({ kind, orderId, data }: Mail): Promise<MailedCard | null> {
  if (kind === "gift-card-issued") {
    return getMailedCard({ id: mailKinds[kind].data.parse(data).giftCardId });
  }
  const isOfOrder = kind === "gift-card-bought" || kind === "gift-card-received";
  return isOfOrder && orderId !== null ? getMailedCard({ orderId }) : null;
}
