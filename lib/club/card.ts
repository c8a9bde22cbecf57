import { isExpired } from "../customers/cards/rules";
import { findSavedCard } from "../customers/cards/token";
import { now } from "../platform/clock";
import type { FindCard } from "./charge";

/** A member's card at Plexo, read in the moment in which it is charged. Null: it is gone, or has expired. */
export const findClubCard: FindCard = async ({ customerId, card }) =>
  card && !isExpired(card, now()) ? findSavedCard({ customerId, cardId: card.id }) : null;
