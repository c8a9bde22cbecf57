import type { Context } from "../context";
import type { Instrument } from "../store/customer-types";
import type { TokenizationSession } from "../store/types";

/** Ends a session with a card, new or chosen, and tells the shop: one journal line. */
export function endWith(context: Context, session: TokenizationSession, instrument: Instrument): void {
  const { store, clock, callbacks } = context;
  const result = { token: instrument.id, at: clock.now() };
  const deliveries = callbacks.planBody(session, session.clientId, tokenizedBody(instrument));
  store.save({ instruments: [instrument], sessions: [{ ...session, result }], deliveries });
  callbacks.start(deliveries);
}

/** The tokenization callback as one integration reads it; Plexo has not published it. */
function tokenizedBody({ id, customerId }: Instrument) {
  return { Data: { Customer: { Id: customerId }, PaymentInstrument: { Token: id, CustomerId: customerId } } };
}
