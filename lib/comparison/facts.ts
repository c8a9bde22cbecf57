/*
 * What is compared: the sessions and payments that Plexo has of one day, and what is stored here of the same day and
 * of whatever Plexo named. Amounts in minor units.
 */

import type { AskedAmount } from "../payments/rules/asked-amount";

export type PlexoSessionFact = { id: string; referenceId: string; status: string | null };

export type PlexoPaymentFact = {
  id: string;
  referenceId: string;
  /** Plexo's word. */
  status: string;
  merchantId: number | null;
  currency: string | null;
  /** Null: it could not be read. */
  amount: number | null;
  captured: number;
  /** Given back, by refunds or by a cancellation. */
  refunded: number;
  /** Whether money of it is with the shop. */
  holds: boolean;
  createdAt: Date | null;
};

export type AttemptFact = {
  id: string;
  orderId: string;
  /** A charge has no session, and its reference for one is unused. */
  via: "session" | "charge";
  sessionReference: string;
  paymentReference: string;
  plexoSessionId: string | null;
  state: "creating" | "open" | "closed";
  /** Null: Plexo was never asked for its session. */
  sentAt: Date | null;
  createdAt: Date;
  currency: string;
  asked: AskedAmount;
  /** Whether it was made on the day that is compared. */
  isOfDay: boolean;
};

/** A payment as it is stored here. */
export type PaymentFact = {
  id: string;
  orderId: string;
  attemptId: string;
  reference: string;
  status: string;
  currency: string;
  amount: number;
  captured: number;
  refunded: number;
  holds: boolean;
  createdAt: Date;
  isOfDay: boolean;
};

export type Day = {
  merchantId: number;
  /** When Plexo was asked. */
  at: Date;
  plexo: { sessions: PlexoSessionFact[]; payments: PlexoPaymentFact[] };
  here: { attempts: AttemptFact[]; payments: PaymentFact[] };
};

export const kinds = [
  "currency_differs",
  "amount_differs",
  "twice_at_plexo",
  "only_at_plexo",
  "only_here",
  "not_yet_due",
] as const;

/** What is not alike. What is, is only counted. */
export type Kind = (typeof kinds)[number];

/** What was compared where amounts differ: what was asked for, taken, or given back. */
export type Field = "amount" | "captured" | "refunded";

export type Item = {
  kind: Kind;
  subject: "session" | "payment";
  /** Plexo's id; null of what Plexo does not have. */
  plexoId: string | null;
  reference: string;
  /** Ours. Null: the reference is of no attempt. */
  attemptId: string | null;
  /** Since when it is so; null where Plexo does not say. */
  since: Date | null;
  /** Plexo's word for it, or ours where only we have it. */
  status: string | null;
  field: Field | null;
  currencyHere: string | null;
  here: number | null;
  currencyAtPlexo: string | null;
  atPlexo: number | null;
};

export type Compared = {
  items: Item[];
  /** How many are alike. */
  sessionsMatched: number;
  paymentsMatched: number;
  /** Whose references this shop does not make: of another shop of the same merchant. Not compared. */
  sessionsOfOthers: number;
  paymentsOfOthers: number;
};
