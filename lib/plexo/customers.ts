import { z } from "zod";
import { PlexoError } from "./errors";
import type { Send } from "./http";
import { listOf, readList } from "./lists";
import { isPaymentId } from "./payment-id";
import { customerSchema, instrumentSchema } from "./schemas";

/** A person that the client of these credentials knows: all its merchants share it. */
export interface PlexoCustomer {
  id: string;
  /** Our own, unique; "" where it was made without. */
  referenceId: string;
}

export interface CustomerInput {
  referenceId: string;
  /** Plexo's guide asks for one identifying field; its testing environment demanded a valid e-mail. */
  email: string;
}

/** A saved card, as another integration saw it answered. It has no brand. */
export interface PlexoInstrument {
  /** What pays with the card. Never to be stored, shown or logged. */
  token: string;
  /** Masked, as in 555555XXXXXX4444. */
  cardName: string;
  last4: string;
  /** 1 to 12, and four digits. */
  expMonth: number;
  expYear: number;
}

/** Customers and their saved cards. */
export interface PlexoCustomers {
  /** `POST /v1/customers`. After an ambiguous error, `findCustomer` tells whether it was made. */
  createCustomer(input: CustomerInput): Promise<PlexoCustomer>;

  /**
   * `PUT /v1/customers/{id}`. Whether it keeps what is left out is not documented: what it was made with is sent whole.
   */
  updateCustomer(id: string, input: CustomerInput): Promise<PlexoCustomer>;

  /** `GET /v1/customers`. That the list can be asked for one reference is our guess; another's is never returned. */
  findCustomer(referenceId: string): Promise<PlexoCustomer | null>;

  /** `DELETE /v1/customers/{id}`. One that is not there any more is deleted, too. */
  deleteCustomer(id: string): Promise<void>;

  /** What a customer has saved: `GET /v1/customers/{id}/payment-instruments`, the only truth about it. */
  listInstruments(customerId: string): Promise<PlexoInstrument[]>;

  /** `DELETE` of one of them, which cannot be undone. One that is not there any more is deleted, too. */
  deleteInstrument(customerId: string, token: string): Promise<void>;
}

const customers = listOf(customerSchema);
const instruments = z.array(instrumentSchema);
const nothing = z.unknown().transform(() => true);

export function customerCalls(send: Send): PlexoCustomers {
  const remove = async (path: string, secret?: string) => {
    try {
      await send<boolean>({ method: "DELETE", path, answer: nothing, none: true, secret });
    } catch (error) {
      // The path names nothing but what is to go.
      const isGone = error instanceof PlexoError && error.kind === "rejected" && error.httpStatus === 404;
      if (!isGone) throw error;
    }
  };
  return {
    async createCustomer(input) {
      return send({ method: "POST", path: "/v1/customers", body: input, answer: customerSchema });
    },

    async updateCustomer(id, input) {
      return send({ method: "PUT", path: pathOf(id), body: input, answer: customerSchema });
    },

    async findCustomer(referenceId) {
      const request = { path: "/v1/customers", query: { referenceId }, list: customers };
      const [found = null] = await readList(send, request);
      return found;
    },

    async deleteCustomer(id) {
      await remove(pathOf(id));
    },

    async listInstruments(customerId) {
      const path = `${pathOf(customerId)}/payment-instruments`;
      return send({ method: "GET", path, answer: instruments });
    },

    async deleteInstrument(customerId, token) {
      await remove(`${pathOf(customerId)}/payment-instruments/${token}`, token);
    },
  };
}

/** Ids of customers are UUIDs in Plexo's examples: no more is asked of them than that they fit into a path. */
function pathOf(id: string): string {
  if (!isPaymentId(id)) throw new RangeError("This is not the id of a customer at Plexo.");
  return `/v1/customers/${id}`;
}
