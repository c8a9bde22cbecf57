import { chosen } from "./choices-file";
import { type Switches, switchesSchema } from "./switches/schema";

/**
 * What Plexo's public material leaves open, decided here and nowhere else.
 *
 * Nothing in this file is a fact about Plexo: code against the sandbox must not rely on it. The list is
 * repeated, in words, in README.md. A file of one's own (`SANDBOX_CHOICES`) may put other values here.
 *
 * Choices about what happens, which have no value to set:
 * - Every card that a payer tries is a payment of its own, all with the session's payment reference. The
 *   session takes further tries until one is approved, authorized or pending.
 * - A session that was cancelled says so, and stays payable until it expires; no callback is sent for it.
 * - What a capture, a cancellation or a refund is asked for and not decided counts as done for the next one, but
 *   not for the payment's status. Its outcome is an entry of its own, under the same reference. A cancellation
 *   leaves room for nothing else, and is refused beside anything that is not decided.
 * - A session may ask for a manual capture. Captures may be partial and several, for as long as the
 *   authorization is good and nothing was given back; a payment is `approved` from the first one on.
 * - A direct payment by token asks no 3-D Secure question. A temporal token is spent by any try to pay with it.
 * - A bank's question that is cancelled or failed denies the payment; one that is not answered expires it.
 * - A payment with a voucher can't be held for a later capture.
 * - What is left out of an update of a customer stays as it was.
 * - A purchase may be cancelled as long as nothing of it was refunded.
 */
const defaults = {
  /** How long a payer may use a session. Plexo says only "short-lived". */
  sessionLifetimeMs: 30 * 60_000,

  /** Answer of a successful `POST /v1/sessions`; 200 and 201 have both been reported. */
  sessionCreatedStatus: 200,

  /** Names for a session that is no longer `pending`; Plexo shows only that one. */
  sessionStatus: {
    pending: "pending",
    completed: "completed",
    cancelled: "cancelled",
    expired: "expired",
  },

  /** `rel` of a session's actions. That of a tokenization's redirect was seen once, its other one is made up. */
  actionRel: {
    checkout: { redirect: "self", embedded: "self" },
    tokenization: { redirect: "REDIRECT", embedded: "EMBEDDED" },
  },

  /** What a tokenization session gets where its request says nothing. */
  tokenization: {
    type: "store",
    allowedCardTypes: ["credit", "debit", "prepaid"],
    features: ["create", "list", "select", "delete"],
    verifyFunds: false,
  },

  /** Whether a reference of a session, or of a direct payment, that was used before is refused. */
  uniqueReferences: false as boolean,

  /** Lists answer `{ items, page, size, total }`, or a bare array. */
  listEnvelope: "items" as "items" | "data" | "results" | "none",
  page: { defaultSize: 20 },

  /** What is accepted as a currency, and how many decimals an amount may have. */
  currencies: ["UYU", "USD"],
  /** 999,999,999.99 keeps every amount exact in a JSON number. */
  largestAmountMinor: 99_999_999_999,
  largestInstallments: 36,

  /** What verifying a card holds for a moment; by currency, as documented. */
  verifyAmountMinor: { USD: 1_00, UYU: 25_00 },

  /** `flow` and `processingMethod` of a payment made on the hosted page. */
  hostedFlow: "direct",
  hostedProcessingMethod: "checkout",

  /** Answer of a successful `POST /v1/payments`, also when the card is declined, and of a new customer. */
  paymentCreatedStatus: 200,
  customerCreatedStatus: 201,

  /** A longer body is refused. */
  largestBodyBytes: 1024 * 1024,

  /** Codes and types of errors whose body is not published. */
  errors: {
    unauthorized: { code: "unauthorized", type: "authentication-error", status: 401 },
    unknownHost: { code: "unknown-host", type: "invalid-request-error", status: 403 },
    foreignOrigin: { code: "foreign-origin", type: "invalid-request-error", status: 403 },
    notFound: { code: "not-found", type: "invalid-request-error", status: 404 },
    methodNotAllowed: { code: "method-not-allowed", type: "invalid-request-error", status: 405 },
    tooLarge: { code: "request-too-large", type: "invalid-request-error", status: 413 },
    pciRequired: { code: "pci-certification-required", type: "invalid-request-error", status: 403 },
    verifyDeclined: { code: "payment-denied", type: "api-error", status: 400 },
    instrumentNotFound: {
      code: "payment-instrument-not-found",
      type: "invalid-request-error",
      status: 400,
    },
    customerNotFound: { code: "customer-not-found", type: "invalid-request-error", status: 404 },
    customerInvalid: {
      code: "request-validation-errors",
      type: "invalid-request-error",
      status: 400,
    },
    customerExists: { code: "customer-already-exists", type: "invalid-request-error", status: 409 },
    referenceUsed: { code: "reference-already-used", type: "invalid-request-error", status: 409 },
    paymentNotFound: { code: "payment-not-found", type: "invalid-request-error", status: 404 },
  },

  /** The same form sent again within this time is the same try (a double click), not another one. */
  sameTryMs: 15_000,

  /** Result codes other than "0" and "10" come from Plexo's older API. */
  resultCodes: { approved: "0", denied: "10", expired: "20", failed: "999" },

  /** The hosted page's means of payment for a session that names none in `paymentMethodTypes`. */
  paymentMethodTypes: ["card"],
  /** Instalments that payers may choose from in a session that says nothing of them; none is no choice. */
  installments: [] as readonly number[],
  /** Plexo names the action of a payment that asks its payer something, and nothing more of it. */
  challengeAction: { rel: "approval_url", method: "REDIRECT" },
  challengeCode: "123456",
  /** What a payment waits for, and how long. Cards that stay pending expire with their first transaction. */
  waits: {
    challengeMs: 10 * 60_000,
    voucherMs: 3 * 24 * 60 * 60_000,
    pendingMs: 24 * 60 * 60_000,
    decisionMs: 60_000,
    slowMs: 3_000,
  },

  callbacks: {
    /** A callback that is not answered with 2xx is sent again after these pauses, then given up. */
    retryAfterMs: [5_000, 30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000],
    /** Time for the shop to answer. */
    timeoutMs: 10_000,
    /** The payer's browser waits this long for the callback's first answer before it is sent back. */
    redirectWaitsMs: 1_000,
    /** Pause of the rule `after-redirect` when it names none. */
    afterRedirectMs: 1_000,
    /** Pause of the rule `delay` when it names none. */
    delayMs: 5_000,
    /** The rule `reorder` lets a callback wait this long for a later one, when it names no time. */
    reorderWaitsMs: 30_000,
    /** Characters that are kept of what a shop answers. */
    keptAnswerLength: 1_000,
    /** Callbacks on their way at once. */
    concurrency: 32,
  },

  /** What can be switched while the sandbox runs, as it is where nothing was switched. */
  switches: {
    actions: "redirect-first",
    postedTransactions: "outcome-first",
    lists: "newest-first",
    largestPage: 100,
    none: "empty-list",
    captures: "approved",
    cancellations: "approved",
    refunds: "approved",
    decisionMs: 60_000,
    operationCallbacks: false,
    percentTaken: 100,
    words: {},
    clockOffMs: 0,
    dates: "utc",
  } satisfies Switches as Switches,
} as const;

export const choices = chosen(defaults, process.env.SANDBOX_CHOICES, ({ switches }) => {
  const [wrong] = switchesSchema.safeParse(switches).error?.issues ?? [];
  if (wrong) throw new Error(`switches.${wrong.path.join(".")}: ${wrong.message}.`);
});
