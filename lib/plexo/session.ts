import { type PlexoCurrency, toWire } from "./amount";

/** What a session can be paid with. */
export type PlexoMeans = "card" | "cash" | "transfer";

/**
 * Plexo's words for them. Only "card" is documented; the categories of the others are (cash networks, direct bank
 * transfers), and their words in a session are our choice, which stands here alone.
 */
const methodTypes: Record<PlexoMeans, string> = { card: "card", cash: "cash", transfer: "bank-transfer" };

export interface SessionInput {
  /** Unique for each session, and different from the payment's. */
  referenceId: string;
  payment: {
    /** Unique for each payment: what the payment is found by later. */
    referenceId: string;
    /** Unique as well. */
    invoiceNumber: string;
    /** Minor units: what is collected, or what the payer may choose within. */
    amount: number | { least: number; most: number };
    currency: PlexoCurrency;
    installments: number;
    metadata?: Record<string, string>;
  };
  /** What the payer may pay with; a card where it's not given. */
  means?: PlexoMeans;
  /** The payer's browser, as far as known; Plexo recommends it against fraud. */
  browser?: { ipAddress?: string; userAgent?: string };
  /** Where Plexo posts what happened to the payment. */
  callbackUrl: string;
  /** Where the payer lands after paying, and after giving up. */
  successUrl: string;
  cancelUrl: string;
  /** Skips 3-D Secure for this session; false by default. */
  disableThreeds?: boolean;
  /** A saved card that it is paid with, and Plexo's customer whose card it is. */
  saved?: { customerId: string; token: string };
  /** Sets the amount aside on the card, to be captured later. */
  manualCapture?: boolean;
}

/** The body of `POST /v1/sessions`. Throws a RangeError for an amount that is none. */
export function sessionBody(merchantId: number, { payment, ...input }: SessionInput): object {
  const { amount, currency, ...asked } = payment;
  const isOpen = typeof amount !== "number";
  // A payment's request takes `capture` (documented). That a session's takes it, too, is inferred: our choice.
  const request = { ...asked, ...(input.manualCapture && { capture: { method: "manual" } }) };
  return {
    merchantId,
    referenceId: input.referenceId,
    type: "checkout",
    ...input.saved,
    // What `amount` is where the payer chooses it is not known: it is left out there, which is our choice.
    paymentRequest: isOpen ? request : { ...request, amount: { total: toWire(amount), currency } },
    browserDetails: input.browser,
    settings: {
      paymentMethodTypes: [methodTypes[input.means ?? "card"]],
      checkout: { disableThreeds: input.disableThreeds ?? false, ...(isOpen && flexible(amount, currency)) },
      callbacks: { paymentCallbackUrl: input.callbackUrl },
      redirects: { defaultUrl: input.successUrl, cancelUrl: input.cancelUrl },
    },
  };
}

/**
 * The payer types the amount. The bounds are of all the currencies together, so one is allowed: a payer is not to type
 * what the shop would refuse. That "flexible" is the word in a session, as it is in payment links, is inferred.
 */
function flexible({ least, most }: { least: number; most: number }, currency: PlexoCurrency) {
  return {
    amountMode: "flexible",
    flexibleAmount: { allowedCurrencies: [currency], minAmount: toWire(least), maxAmount: toWire(most) },
  };
}

export interface TokenizationInput {
  /** Unique for each session. */
  referenceId: string;
  /** Plexo's customer, for whom the card is saved. */
  customerId: string;
  /** Where Plexo posts that a card was saved: with its token, unsigned, and so not to be read. */
  callbackUrl: string;
  successUrl: string;
  cancelUrl: string;
}

/** The body of `POST /v1/sessions` for saving a card. The page lists none: what is saved is shown in the shop. */
export function tokenizationBody(merchantId: number, input: TokenizationInput): object {
  return {
    merchantId,
    referenceId: input.referenceId,
    type: "tokenization",
    customerId: input.customerId,
    settings: {
      tokenization: { type: "store", allowedCardTypes: ["credit", "debit"], features: ["create"] },
      callbacks: { tokenizationCallbackUrl: input.callbackUrl },
      redirects: { defaultUrl: input.successUrl, cancelUrl: input.cancelUrl },
    },
  };
}

/** Only together (documented). Which time of a session, or a payment, they are compared with is not documented. */
export type Dates = { minDate: Date; maxDate: Date } | { minDate?: never; maxDate?: never };

export type SessionFilters = {
  /** Another merchant of the same credentials; ours when left out. */
  merchantId?: number;
  referenceId?: string;
  /** From 1; without it, all of them are read. */
  page?: number;
  /** Of one page. */
  size?: number;
} & Dates;

/** Where a payer can be taken: to be chosen from, never built by hand (Plexo's guide). */
export interface SessionAction {
  rel: string | null;
  method: string | null;
  href: string | null;
}

/** A visit to Plexo's hosted checkout. It names no payment: that is found by the payment's reference. */
export interface PlexoSession {
  id: string;
  /** The session's own reference, which is not the payment's. */
  referenceId: string;
  /** As given. Only "pending" is documented, so nothing may be decided by it. */
  status: string | null;
  expiresAt: Date | null;
  actions: SessionAction[];
}
