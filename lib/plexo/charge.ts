import { type PlexoCurrency, toWire } from "./amount";

/** One payment with a saved instrument, captured at once. */
export interface ChargeInput {
  /** Unique for each payment: what it is found by. */
  referenceId: string;
  /** Unique as well, and required (documented). */
  invoiceNumber: string;
  /** Minor units. */
  amount: number;
  currency: PlexoCurrency;
  /** Whose instrument it is, by Plexo's id. */
  customerId: string;
  /** The instrument's, as Plexo lists it. Not to be stored, or logged. */
  token: string;
  /** Where Plexo posts what happened to the payment. */
  callbackUrl: string;
  metadata?: Record<string, string>;
}

/**
 * The body of `POST /v1/payments`. That a saved instrument stands in `paymentInstrument` is what one other integration
 * sends; the source "token" is documented.
 */
export function chargeBody(merchantId: number, { amount, currency, token, ...input }: ChargeInput): object {
  return {
    merchantId,
    ...input,
    amount: { total: toWire(amount), currency },
    installments: 1,
    paymentMethod: { source: "token", paymentInstrument: { token } },
    capture: { method: "automatic" },
  };
}
