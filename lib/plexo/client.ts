import { toWire } from "./amount";
import { type ChargeInput, chargeBody } from "./charge";
import { customerCalls, type PlexoCustomers } from "./customers";
import { createSend, type HttpOptions } from "./http";
import { listOf, readList, readPage } from "./lists";
import type { PlexoPayment, PlexoTransaction } from "./payment";
import { isPaymentId, paymentPath } from "./payment-id";
import { operationSchema, paymentSchema, sessionSchema } from "./schemas";
import {
  type Dates,
  type PlexoSession,
  type SessionFilters,
  type SessionInput,
  sessionBody,
  type TokenizationInput,
  tokenizationBody,
} from "./session";

const sessions = listOf(sessionSchema);
const payments = listOf(paymentSchema);

export interface PlexoOptions extends HttpOptions {
  /** The merchant that sells. Credentials are shared by all merchants of a client. */
  merchantId: number;
}

export type PaymentFilters = {
  /** The payment's reference, not the session's. Plexo's guide names it and dates for this list, and no more. */
  referenceId?: string;
  /** From 1; without it, all of them are read. */
  page?: number;
  /** Of one page. */
  size?: number;
} & Dates;

export type ListOptions = {
  /** A list that goes on beyond so many pages is an error; 25 by default, more than any reference can have. */
  mostPages?: number;
};

export interface CaptureInput {
  referenceId: string;
  /** Minor units, at most what was authorised. */
  amount: number;
}

export interface CancelInput {
  referenceId: string;
  description?: string;
  reason?: string;
}

export interface RefundInput extends CancelInput {
  type: "refund" | "partial-refund";
  /** Minor units, at most what was captured and not yet returned. */
  amount: number;
}

/**
 * Plexo's REST API for one merchant. Money is in minor units. Every method sends its request once, never repeats
 * it, and throws a PlexoError whose `ambiguous` says whether it may have taken effect all the same.
 */
export interface PlexoClient extends PlexoCustomers {
  /**
   * Opens a hosted checkout for one payment: `POST /v1/sessions`. Throws a RangeError for an amount that is none.
   * What Plexo does with a reference that it has seen is not documented: after an ambiguous error, look for the
   * session with `listSessions` before another is sent.
   */
  createSession(input: SessionInput): Promise<PlexoSession>;

  /** Opens the page on which a customer saves a card: `POST /v1/sessions` of type "tokenization". */
  createTokenization(input: TokenizationInput): Promise<PlexoSession>;

  /**
   * The sessions that these credentials created: `GET /v1/sessions`. After a create with an unknown outcome,
   * asking by reference tells whether there is one.
   */
  listSessions(filters?: SessionFilters, options?: ListOptions): Promise<PlexoSession[]>;

  /** One page of them, the first by default, and whether there are more behind it. */
  listSessionPage(filters: SessionFilters): Promise<{ sessions: PlexoSession[]; hasMore: boolean }>;

  /**
   * The payment as Plexo has it now, or null when there is none with this id: `GET /v1/payments/{id}`. The id may
   * come from an unsigned callback: one that could not be Plexo's is not asked for.
   */
  getPayment(id: string): Promise<PlexoPayment | null>;

  /**
   * Every payment that was tried on a reference, or that lies between two dates: `GET /v1/payments/query`. Expect
   * several for a reference: whether a decline and its second try are one payment or two is not documented.
   */
  queryPayments(filters: PaymentFilters, options?: ListOptions): Promise<PlexoPayment[]>;

  /**
   * Charges a saved instrument without its holder: `POST /v1/payments`. The answer may well be a decline: look at its
   * status. Throws a RangeError for an amount that is none. After an ambiguous error the payment may be there: what
   * Plexo does with a reference that it has seen is not documented, so look for it with `queryPayments`, and do not send
   * again.
   */
  createPayment(input: ChargeInput): Promise<PlexoPayment>;

  /**
   * Takes authorised money: `POST /v1/payments/{id}/captures`.
   *
   * As for the two below: the operation has its own reference, stored before it is sent. Whether Plexo refuses a
   * repeated reference is not documented, so after an ambiguous error the payment is read, and its transactions
   * searched for the reference, before anything is sent again. The answer is a transaction (observed), and it may
   * well be denied: look at its status.
   */
  capturePayment(id: string, input: CaptureInput): Promise<PlexoTransaction>;

  /** Lets go of authorised money, or undoes a purchase: `POST /v1/payments/{id}/cancellations`. */
  cancelPayment(id: string, input: CancelInput): Promise<PlexoTransaction>;

  /** Gives captured money back: `POST /v1/payments/{id}/refunds`. */
  refundPayment(id: string, input: RefundInput): Promise<PlexoTransaction>;
}

export function createPlexoClient({ merchantId, ...options }: PlexoOptions): PlexoClient {
  const send = createSend(options);
  const operate = (id: string, operation: string, body: object) =>
    send({ method: "POST", path: `${paymentPath(id)}/${operation}`, body, answer: operationSchema });
  // Our choice: the guide does not show how dates are written; every answer writes ISO 8601 in UTC.
  const queryOf = <Filters extends Dates>({ minDate, maxDate, ...filters }: Filters) => ({
    merchantId,
    ...filters,
    minDate: minDate?.toISOString(),
    maxDate: maxDate?.toISOString(),
  });

  return {
    ...customerCalls(send),

    async createSession(input) {
      const body = sessionBody(merchantId, input);
      const secret = input.saved?.token;
      return send({ method: "POST", path: "/v1/sessions", body, answer: sessionSchema, secret });
    },

    async createTokenization(input) {
      const body = tokenizationBody(merchantId, input);
      return send({ method: "POST", path: "/v1/sessions", body, answer: sessionSchema });
    },

    async listSessions(filters = {}, options) {
      const query = queryOf(filters);
      return readList(send, { path: "/v1/sessions", query, list: sessions, ...options });
    },

    async listSessionPage(filters) {
      const query = queryOf(filters);
      const { entries, hasMore } = await readPage(send, {
        path: "/v1/sessions",
        query,
        list: sessions,
      });
      return { sessions: entries, hasMore };
    },

    async getPayment(id) {
      if (!isPaymentId(id)) return null;
      const isSame = (payment: PlexoPayment) => payment.id.toLowerCase() === id.toLowerCase();
      const answer = paymentSchema.refine(isSame, { path: ["id"] });
      return send<PlexoPayment | null>({ method: "GET", path: paymentPath(id), answer, none: null });
    },

    async queryPayments(filters, options) {
      const query = queryOf(filters);
      return readList(send, { path: "/v1/payments/query", query, list: payments, ...options });
    },

    async createPayment(input) {
      const body = chargeBody(merchantId, input);
      return send({
        method: "POST",
        path: "/v1/payments",
        body,
        answer: paymentSchema,
        secret: input.token,
      });
    },

    async capturePayment(id, { referenceId, amount }) {
      return operate(id, "captures", { referenceId, amount: toWire(amount) });
    },

    async cancelPayment(id, { referenceId, description, reason }) {
      return operate(id, "cancellations", { referenceId, description, reason });
    },

    async refundPayment(id, { referenceId, type, amount, description, reason }) {
      return operate(id, "refunds", { referenceId, type, amount: toWire(amount), description, reason });
    },
  };
}
