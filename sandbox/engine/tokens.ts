import type { Special } from "../cards/test-cards";
import type { Context } from "../context";
import type { Instrument } from "../store/customer-types";
import type { MaskedCard } from "../store/types";

const DAY_MS = 24 * 60 * 60_000;

/** A card behind a token, as it may be charged now. */
export interface TokenCard {
  card: MaskedCard;
  special?: Special;
  customerId?: string;
}

/** When a token stops being good: with its card, or for a temporal one after a day. */
export function tokenExpiry(type: "store" | "temporal", card: MaskedCard, now: number): number {
  return type === "store" ? endOf(card) : now + DAY_MS;
}

/** A card is good until the last day of its month is over. */
export const endOf = ({ expYear, expMonth }: MaskedCard) => Date.UTC(2000 + expYear, expMonth, 1);

/** Whether an instrument can still be paid with. */
export function isUsable({ store, clock }: Context, instrument: Instrument): boolean {
  if (clock.now() >= instrument.expiresAt) return false;
  return instrument.type === "store" || !store.isSpent(instrument.id);
}

/**
 * The card that a client may charge with a token: a saved instrument, or the temporal token of an earlier
 * payment's answer, which is good for 24 hours and one more payment. Undefined when there is none (any more).
 */
export function cardOfToken(context: Context, clientId: number, token: string): TokenCard | undefined {
  const { store, clock } = context;
  const instrument = store.instruments.get(token);
  if (instrument) {
    if (instrument.clientId !== clientId || !isUsable(context, instrument)) return undefined;
    return instrument;
  }
  const payment = store.paymentWithToken(token);
  if (!payment?.card || payment.clientId !== clientId || store.isSpent(token)) return undefined;
  return clock.now() < payment.createdAt + DAY_MS ? { ...payment, card: payment.card } : undefined;
}
