import type { Special } from "../cards/test-cards";
import type { MaskedCard } from "./types";

/** A person that a client knows. Belongs to the client, so all its merchants share it. */
export interface Customer {
  /** UUID, as in Plexo's examples. */
  id: string;
  clientId: number;
  createdAt: number;
  updatedAt: number;
  referenceId?: string;
  email?: string;
  firstName?: string;
  lastName?: string;
  phone?: string;
  description?: string;
  identification?: Identification;
  document?: Identification;
  birthdate?: string;
  address?: Record<string, unknown>;
  metadata: Record<string, string>;
  deleted?: boolean;
}

export interface Identification {
  type?: number;
  value?: string;
}

/** A card that was saved on the tokenization page. `id` is its token. */
export interface Instrument {
  id: string;
  clientId: number;
  customerId: string;
  createdAt: number;
  /** `store` lasts as long as the card, `temporal` a day and one payment. */
  type: "store" | "temporal";
  expiresAt: number;
  card: MaskedCard;
  special?: Special;
  deleted?: boolean;
}
