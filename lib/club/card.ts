import type { CustomerCard } from "@/prisma/generated/client";
import { dayOf } from "../platform/days";
import type { Transaction } from "../platform/db";

type Expiry = Pick<CustomerCard, "expMonth" | "expYear">;

/** Whether a card can be charged: a card is good until the last day of its month is over. */
export function isCardUsable(card: Expiry | null, at: Date): boolean {
  if (!card) return false;
  const month = `${card.expYear}-${String(card.expMonth).padStart(2, "0")}`;
  return dayOf(at).slice(0, 7) <= month;
}

/** A card of this customer; null for any other's. */
export function readOwnCard(tx: Transaction, customerId: string, id: string): Promise<CustomerCard | null> {
  return tx.customerCard.findUnique({ where: { id, customerId } });
}
