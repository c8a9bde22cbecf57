import { createSend, type HttpOptions, type PlexoContext } from "./http";
import {
  type CancelInput,
  type CaptureInput,
  cancelPayment,
  capturePayment,
  type RefundInput,
  refundPayment,
} from "./operations";
import { getPayment, type PaymentFilters, queryPayments } from "./payments";
import { createSession, listSessions, type SessionFilters, type SessionInput } from "./sessions";

export interface PlexoOptions extends HttpOptions {
  /** The merchant that sells. Credentials are shared by all merchants of a client. */
  merchantId: number;
}

/**
 * Plexo's REST API for one merchant. Money is in minor units. Every method sends one request, never repeats
 * it, and throws a PlexoError whose `ambiguous` says whether it may have taken effect all the same.
 */
export function createPlexoClient(options: PlexoOptions) {
  const context: PlexoContext = { send: createSend(options), merchantId: options.merchantId };
  return {
    createSession: (input: SessionInput) => createSession(context, input),
    listSessions: (filters?: SessionFilters) => listSessions(context, filters),
    getPayment: (id: string) => getPayment(context, id),
    queryPayments: (filters: PaymentFilters) => queryPayments(context, filters),
    capturePayment: (id: string, input: CaptureInput) => capturePayment(context, id, input),
    cancelPayment: (id: string, input: CancelInput) => cancelPayment(context, id, input),
    refundPayment: (id: string, input: RefundInput) => refundPayment(context, id, input),
  };
}

export type PlexoClient = ReturnType<typeof createPlexoClient>;
