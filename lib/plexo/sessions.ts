import { type Currency, toWire } from "@/lib/money";
import type { PlexoContext } from "./http";
import { readList } from "./lists";
import { sessionSchema } from "./schemas";
import type { Session } from "./session";

export interface SessionInput {
  /** Unique for each session, and different from the payment's. */
  referenceId: string;
  payment: {
    /** Unique for each payment: what the payment is found by later. */
    referenceId: string;
    /** Unique as well. */
    invoiceNumber: string;
    /** Minor units. */
    amount: number;
    currency: Currency;
    installments: number;
    metadata?: Record<string, string>;
  };
  /** The payer's browser, as far as known; Plexo recommends it against fraud. */
  browser?: { ipAddress?: string; userAgent?: string };
  /** Where Plexo posts what happened to the payment. */
  callbackUrl: string;
  /** Where the payer lands after paying, and after giving up. */
  successUrl: string;
  cancelUrl: string;
  /** Skips 3-D Secure for this session; false by default. */
  disableThreeds?: boolean;
}

/**
 * Opens a hosted checkout for one payment: `POST /v1/sessions`. Throws a PlexoError, or a RangeError for an
 * amount that is none. What Plexo does with a reference that it has seen is not documented: after an
 * ambiguous error, look for the session with `listSessions` before sending another (invariant 9).
 */
export async function createSession(
  { send, merchantId }: PlexoContext,
  input: SessionInput,
): Promise<Session> {
  const { payment } = input;
  return send({
    method: "POST",
    path: "/v1/sessions",
    body: {
      merchantId,
      referenceId: input.referenceId,
      type: "checkout",
      paymentRequest: {
        referenceId: payment.referenceId,
        invoiceNumber: payment.invoiceNumber,
        installments: payment.installments,
        amount: { total: toWire(payment.amount), currency: payment.currency },
        metadata: payment.metadata,
      },
      browserDetails: input.browser,
      settings: {
        paymentMethodTypes: ["card"],
        checkout: { disableThreeds: input.disableThreeds ?? false },
        callbacks: { paymentCallbackUrl: input.callbackUrl },
        redirects: { defaultUrl: input.successUrl, cancelUrl: input.cancelUrl },
      },
    },
    answer: sessionSchema,
  });
}

export type SessionFilters = {
  referenceId?: string;
  /** From 1; without it, all of them are read. */
  page?: number;
  /** Of one page. */
  size?: number;
} & ({ minDate: Date; maxDate: Date } | { minDate?: never; maxDate?: never });

/**
 * The sessions that these credentials created: `GET /v1/sessions`. After a create with an unknown outcome,
 * asking by reference tells whether there is one. Throws a PlexoError.
 */
export async function listSessions(context: PlexoContext, filters: SessionFilters = {}): Promise<Session[]> {
  const { minDate, maxDate, ...rest } = filters;
  // Our choice: the guide does not show how dates are written; every answer writes ISO 8601 in UTC.
  const dates = { minDate: minDate?.toISOString(), maxDate: maxDate?.toISOString() };
  const query = { merchantId: context.merchantId, ...rest, ...dates };
  return readList(context, { path: "/v1/sessions", query, entry: sessionSchema });
}
