import type { CardType } from "../cards/brands";
import type { Outcome, Special } from "../cards/test-cards";
import type { Identification } from "./customer-types";

/** What the sandbox keeps. Times are milliseconds since 1970, amounts are minor units. */

export type Session = CheckoutSession | TokenizationSession;

interface SessionBase {
  id: string;
  /** Unguessable part of the payer's URL. */
  token: string;
  clientId: number;
  merchantId: number;
  referenceId: string;
  customerId?: string;
  createdAt: number;
  expiresAt: number;
  browserDetails?: Record<string, unknown>;
  callbackUrl?: string;
  defaultUrl?: string;
  cancelUrl?: string;
  /** When the payer last went back to the shop through "cancel". */
  cancelledAt?: number;
}

/** A session in which a payment is made. */
export interface CheckoutSession extends SessionBase {
  type: "checkout";
  payment: SessionPayment;
  /** The payer writes the amount; that of `payment` is only proposed, 0 when the shop proposes none. */
  flexibleAmount?: FlexibleAmount;
  /** Instalments to choose from, by brand or for all (`*`). Without, `payment.installments` stands. */
  installmentPlans?: Record<string, number[]>;
  /** The saved instrument to pay with. */
  instrumentToken?: string;
  paymentMethodTypes?: string[];
  disableThreeds: boolean;
}

export interface FlexibleAmount {
  allowedCurrencies: string[];
  /** Minor units, in whichever currency the payer takes. */
  minAmount?: number;
  maxAmount?: number;
}

/** A session in which cards are saved, chosen or deleted. Always of a customer. */
export interface TokenizationSession extends SessionBase {
  type: "tokenization";
  customerId: string;
  tokenization: Tokenization;
  /** The instrument that it ended with, saved or chosen. */
  result?: { token: string; at: number };
}

export interface Tokenization {
  type: "store" | "temporal";
  cardTypes: readonly CardType[];
  features: readonly ("create" | "list" | "select" | "delete")[];
  verifyFunds: boolean;
}

/** What the session is to be paid with: the `paymentRequest` of its creation. */
export interface SessionPayment {
  referenceId: string;
  invoiceNumber: string;
  installments: number;
  amount: number;
  currency: string;
  details?: Record<string, unknown>;
  capture: "automatic" | "manual";
  items: unknown[];
  metadata: Record<string, unknown>;
}

export type PaymentStatus =
  | "pending"
  | "authorized"
  | "approved"
  | "denied"
  | "failed"
  | "cancelled"
  | "partially-refunded"
  | "refunded"
  | "expired";

export interface Payment extends SessionPayment {
  id: string;
  /** Missing for a payment that was asked for directly, with `POST /v1/payments`. */
  sessionId?: string;
  clientId: number;
  merchantId: number;
  createdAt: number;
  browserDetails?: Record<string, unknown>;
  /** Where a direct payment's callbacks go; a session has its own. */
  callbackUrl?: string;
  customerId?: string;
  /** What the card came from; the card itself when it is not given. */
  source?: "token" | "network-token";
  /** The token that it was paid with. */
  paidWithToken?: string;
  /** Missing when it is paid with a voucher. */
  card?: MaskedCard;
  voucher?: Voucher;
  wait?: Wait;
  threeds?: Challenge;
  special?: Special;
  /** Random value of the form it was sent with: the same form sent twice is one payment. */
  formKey?: string;
  /** Only ever appended to. Everything else that changes follows from it. */
  transactions: Transaction[];
}

export interface Cardholder {
  firstName?: string;
  lastName?: string;
  email?: string;
  birthdate?: string;
  identification?: Identification;
  billingAddress?: Record<string, string>;
}

/** What may be kept of a card: never the number, never the security code. */
export interface MaskedCard {
  brand: string;
  bin: string;
  last4: string;
  expMonth: number;
  /** Two digits, as in Plexo's answers. */
  expYear: number;
  cardholder: Cardholder;
  origin: "uruguay" | "international";
  /** That of the brand when it is not given. */
  type?: CardType;
  token: string;
  /** `temporal` when it is not given. */
  tokenization?: "store";
  /** What the sandbox does with this card when its token is charged. */
  outcome: Outcome;
}

/** What a payer takes to a cash network, or to their bank. */
export interface Voucher {
  method: "abitab" | "redpagos" | "bank-transfer";
  code: string;
  payer: MaskedCard["cardholder"];
}

/** What a pending payment waits for, and what becomes of it when nothing happened until then. */
export interface Wait {
  for: "bank" | "cash" | "processor" | "slow-processor";
  until: number;
  comesTo: "approved" | "declined" | "expired";
}

/** A question of the cardholder's bank (3-D Secure). */
export interface Challenge {
  /** Address of the bank's page, for the payer's browser. */
  url: string;
  /** Unguessable part of that address. */
  token: string;
  /** Whether the right code passes it. */
  passes: boolean;
}

export interface Transaction {
  id: string;
  traceId: string;
  referenceId?: string;
  type: "purchase" | "authorization" | "capture" | "cancellation" | "refund";
  /** `pending` is what a capture, a cancellation or a refund is until it is decided. */
  status: "created" | "pending" | "approved" | "denied" | "failed" | "expired";
  createdAt: number;
  expiresAt?: number;
  resultCode?: string;
  resultMessage?: string;
  /** What a decline is about: two names of Plexo's, two of ours for 3-D Secure. Not on the wire. */
  declineCode?: "card_declined" | "insufficient_funds" | "challenge_failed" | "challenge_cancelled";
  authorization?: string;
  ticket?: string;
  amount: number;
  reason?: string;
  /** What becomes of a pending entry by the clock. */
  wait?: { until: number; comesTo: "approved" | "denied" };
  /** The id of the pending entry whose outcome this is. */
  decides?: string;
  /** The payment's status once this entry is there. */
  leaves: PaymentStatus;
}
