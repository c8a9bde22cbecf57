import type { CustomerCard } from "@/prisma/generated/client";
import { now } from "../../platform/clock";
import { db, type Transaction, transaction } from "../../platform/db";
import { plexo } from "../../platform/gateway";
import { logError } from "../../platform/log";
import { PlexoError } from "../../plexo/errors";
import { lockCustomer } from "../lock";
import { tellEmail } from "./plexo-customer";
import { type CardAtPlexo, cardsOf, compareCards } from "./rules";
import { tokenDigest } from "./token-digest";

/**
 * A customer's saved cards, after asking Plexo, whose list is the truth. `isFresh` is false where Plexo did not answer:
 * then nothing is hidden, and nothing deleted.
 */
export async function listCards(customerId: string): Promise<{ cards: CustomerCard[]; isFresh: boolean }> {
  const isFresh = await syncCards(customerId);
  const cards = await db().customerCard.findMany({ where: { customerId }, orderBy: { createdAt: "desc" } });
  return { cards, isFresh };
}

/** Asks Plexo for a customer's cards, and writes down what it says. False where it did not answer. */
export async function syncCards(customerId: string): Promise<boolean> {
  const customer = await db().customer.findUnique({ where: { id: customerId } });
  if (!customer?.plexoCustomerId) return true;
  try {
    const cards = cardsOf(await plexo().listInstruments(customer.plexoCustomerId));
    await transaction((tx) => apply(tx, customerId, cards));
    await tellEmail(customer);
    return true;
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    logError(error, { customer: customerId }, "saved cards could not be listed");
    return false;
  }
}

async function apply(tx: Transaction, customerId: string, cards: CardAtPlexo[]): Promise<void> {
  const at = now();
  // Two that bring the list at once write it one after the other. An account that is being erased gets nothing.
  if (!(await lockCustomer(tx, customerId))) return;
  const stored = await tx.customerCard.findMany({ where: { customerId } });
  const { add, update, remove } = compareCards(stored, cards, { digest: tokenDigest, at });
  await tx.customerCard.deleteMany({ where: { customerId, id: { in: remove } } });
  for (const { id, card } of update) {
    await tx.customerCard.update({ where: { id }, data: { ...rowOf(card), createdAt: at } });
  }
  await tx.customerCard.createMany({
    data: add.map((card) => ({ ...rowOf(card), customerId, createdAt: at })),
  });
}

function rowOf({ token, brand, last4, expMonth, expYear }: CardAtPlexo) {
  return { tokenDigest: tokenDigest(token), brand, last4, expMonth, expYear };
}
