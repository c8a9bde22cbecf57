import { db } from "../../platform/db";
import { plexo } from "../../platform/gateway";
import { tokenDigest } from "./token-digest";

/** What a payment with a saved card is sent with. In no row, no log and no page: only on its way to Plexo. */
export type SavedCard = { customerId: string; token: string };

/**
 * Reads a saved card's token from Plexo, in the moment in which it is sent back there. The card has to be this
 * customer's. Null where there is no such card, or Plexo has it no more. Throws a PlexoError.
 */
export async function findSavedCard(owner: {
  customerId: string;
  cardId: string;
}): Promise<SavedCard | null> {
  const { customerId, cardId: id } = owner;
  const card = await db().customerCard.findFirst({ where: { id, customerId }, include: { customer: true } });
  const plexoCustomerId = card?.customer.plexoCustomerId;
  if (!plexoCustomerId) return null;
  const instruments = await plexo().listInstruments(plexoCustomerId);
  const found = instruments.find(({ token }) => tokenDigest(token) === card.tokenDigest);
  return found ? { customerId: plexoCustomerId, token: found.token } : null;
}
