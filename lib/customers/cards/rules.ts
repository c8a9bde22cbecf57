import { dayOf } from "../../platform/days";
import type { PlexoInstrument } from "../../plexo/customers";

/** A card by what people tell their cards apart by. */
export type CardFace = { brand: string | null; last4: string; expMonth: number; expYear: number };

/** A card as Plexo has it, once, although it may have been saved several times. */
export type CardAtPlexo = CardFace & {
  /** Of the newest, which is the one that pays, and of all of them. */
  token: string;
  tokens: string[];
};

/**
 * The cards in Plexo's list. The same card saved twice is one, with the newer expiry. Instruments have no brand: it is
 * told from the first digits, which is our guess, for the two brands whose digits are no one else's.
 */
export function cardsOf(instruments: readonly PlexoInstrument[]): CardAtPlexo[] {
  const byName = new Map<string, CardAtPlexo>();
  for (const { cardName, token, last4, expMonth, expYear } of instruments) {
    const known = byName.get(cardName);
    const card = { token, brand: brandOf(cardName), last4, expMonth, expYear };
    const newest = known && compareExpiry(known, card) > 0 ? known : card;
    byName.set(cardName, { ...newest, tokens: [...(known?.tokens ?? []), token] });
  }
  return [...byName.values()];
}

type Expiry = Pick<CardFace, "expMonth" | "expYear">;

function compareExpiry(one: Expiry, other: Expiry): number {
  return one.expYear - other.expYear || one.expMonth - other.expMonth;
}

function brandOf(cardName: string): string | null {
  if (cardName.startsWith("4")) return "visa";
  return /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/.test(cardName) ? "mastercard" : null;
}

/** Whether a card has ended: it pays until the last day of its month. */
export function isExpired({ expMonth, expYear }: Expiry, at: Date): boolean {
  const [year, month] = dayOf(at).split("-").map(Number);
  return compareExpiry({ expMonth, expYear }, { expMonth: month ?? 0, expYear: year ?? 0 }) < 0;
}

export type StoredCard = Expiry & { id: string; tokenDigest: string };

/** What has to change here for Plexo's list to be told as it is. */
export type CardChanges = {
  add: CardAtPlexo[];
  update: { id: string; card: CardAtPlexo }[];
  remove: string[];
};

/**
 * Compares the cards here with Plexo's. What is there no more is taken away, unless it has expired: Plexo may list
 * only what pays, and an expired card stays until its owner deletes it.
 */
export function compareCards(
  stored: readonly StoredCard[],
  atPlexo: readonly CardAtPlexo[],
  { digest, at }: { digest: (token: string) => string; at: Date },
): CardChanges {
  const changes: CardChanges = { add: [], update: [], remove: [] };
  const kept = new Set<string>();
  for (const card of atPlexo) {
    const digests = card.tokens.map(digest);
    const same = stored.find(({ tokenDigest }) => digests.includes(tokenDigest));
    if (!same) changes.add.push(card);
    else {
      kept.add(same.id);
      const isSame = same.tokenDigest === digest(card.token) && compareExpiry(same, card) === 0;
      if (!isSame) changes.update.push({ id: same.id, card });
    }
  }
  const known = new Set(atPlexo.flatMap(({ tokens }) => tokens.map(digest)));
  changes.remove = stored
    .filter((card) => !kept.has(card.id) && (known.has(card.tokenDigest) || !isExpired(card, at)))
    .map(({ id }) => id);
  return changes;
}
