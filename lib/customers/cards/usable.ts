import type { CustomerCard } from "@/prisma/generated/client";
import { now } from "../../platform/clock";
import { db } from "../../platform/db";
import { isExpired } from "./rules";

/** The cards that a customer can be offered to pay with, the last saved first. Whether Plexo has them, it says when they pay. */
export async function listUsableCards({ id: customerId }: { id: string }): Promise<CustomerCard[]> {
  const cards = await db().customerCard.findMany({ where: { customerId }, orderBy: { createdAt: "desc" } });
  return cards.filter((card) => !isExpired(card, now()));
}
