import { cardTypeOf } from "../cards/brands";
import { testCardOf } from "../cards/test-cards";
import type { Context } from "../context";
import type { Instrument } from "../store/customer-types";
import type { TokenizationSession } from "../store/types";
import { mask, type TypedCard } from "./mask";
import { withoutThreeds } from "./outcomes";
import { endWith } from "./tokenized";
import { isUsable, tokenExpiry } from "./tokens";

export type SaveResult =
  | { ok: true; instrument: Instrument }
  | { ok: false; reason: "card-type" | "no-funds" };

/** Saves a typed card for the session's customer, and makes it the session's result. */
export function saveInstrument(context: Context, session: TokenizationSession, typed: TypedCard): SaveResult {
  const { type, cardTypes, verifyFunds } = session.tokenization;
  const masked = mask(typed);
  if (!cardTypes.includes(cardTypeOf(masked))) return { ok: false, reason: "card-type" };
  if (verifyFunds && !hasFunds(masked.outcome)) return { ok: false, reason: "no-funds" };
  const createdAt = context.clock.now();
  const card = { ...masked, ...(type === "store" && { tokenization: type }) };
  const instrument: Instrument = {
    id: card.token,
    clientId: session.clientId,
    customerId: session.customerId,
    createdAt,
    type,
    expiresAt: tokenExpiry(type, card, createdAt),
    card,
    special: testCardOf(typed.number)?.special,
  };
  endWith(context, session, instrument);
  return { ok: true, instrument };
}

function hasFunds(outcome: Parameters<typeof withoutThreeds>[0]): boolean {
  return !["declined", "insufficient-funds", "failed"].includes(withoutThreeds(outcome));
}

/** Makes a saved instrument the session's result. Answers false when it is not one of the customer's. */
export function selectInstrument(context: Context, session: TokenizationSession, token: string): boolean {
  const instrument = context.store.instruments.get(token);
  if (instrument?.customerId !== session.customerId || !isUsable(context, instrument)) return false;
  endWith(context, session, instrument);
  return true;
}

/** What a customer can pay with now, oldest first. */
export function instrumentsOf(context: Context, customerId: string): Instrument[] {
  return context.store.instruments
    .with("customer", customerId)
    .filter((instrument) => isUsable(context, instrument));
}

/** Takes a customer's instrument away for good. Answers false when there is none with this token. */
export function deleteInstrument({ store }: Context, customerId: string, token: string): boolean {
  const instrument = store.instruments.get(token);
  if (instrument?.customerId !== customerId) return false;
  store.save({ instruments: [{ ...instrument, deleted: true }] });
  return true;
}
