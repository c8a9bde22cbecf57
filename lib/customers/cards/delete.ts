import { db } from "../../platform/db";
import { plexo } from "../../platform/gateway";
import { logError } from "../../platform/log";
import { PlexoError } from "../../plexo/errors";
import { cardsOf } from "./rules";
import { tokenDigest } from "./token-digest";

/** A customer's card; null where they have none with this id. */
export function findCard(owner: { id: string }, cardId: string) {
  return db().customerCard.findFirst({ where: { id: cardId, customerId: owner.id } });
}

export type DeletedCard = "deleted" | "not-found" | "unreachable";

/**
 * Deletes a customer's card, at Plexo first, as often as it was saved there, and then here. Where Plexo does not
 * answer the card stays.
 */
export async function deleteCard({ id: customerId }: { id: string }, cardId: string): Promise<DeletedCard> {
  const where = { id: cardId, customerId };
  const card = await db().customerCard.findFirst({ where, include: { customer: true } });
  if (!card) return "not-found";
  const { plexoCustomerId } = card.customer;
  try {
    if (plexoCustomerId) await deleteAtPlexo(plexoCustomerId, card.tokenDigest);
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    logError(error, { customer: customerId, card: cardId }, "a saved card could not be deleted");
    return "unreachable";
  }
  await db().customerCard.deleteMany({ where });
  return "deleted";
}

async function deleteAtPlexo(customerId: string, digest: string): Promise<void> {
  const cards = cardsOf(await plexo().listInstruments(customerId));
  const card = cards.find(({ tokens }) => tokens.some((token) => tokenDigest(token) === digest));
  for (const token of card?.tokens ?? []) await plexo().deleteInstrument(customerId, token);
}
