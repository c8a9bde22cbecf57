import { z } from "zod";

/** What becomes of a capture, a cancellation or a refund: at once, later by the clock, or when it is settled. */
const decision = z.enum(["approved", "denied", "pending", "pending-approved", "pending-denied"]);

/** Other words for those that are so, in any casing that is wanted. */
const instead = z.record(z.string(), z.string()).optional();

const DAY_MS = 24 * 60 * 60_000;

/**
 * What Plexo's public material leaves open and the sandbox can do in more than one way, while it runs: for
 * everything, or for one session or payment alone. What holds where nothing is set is in `choices.ts`.
 */
export const switchesSchema = z.strictObject({
  /** Which ways to its page a session offers, and in which order. */
  actions: z.enum(["redirect-first", "embedded-first", "redirect", "embedded"]),
  /** Whether `POST /v1/payments` answers with the newest transaction first. `GET` has them as recorded. */
  postedTransactions: z.enum(["outcome-first", "as-recorded"]),
  lists: z.enum(["newest-first", "oldest-first"]),
  /** A page of a list is never larger, whatever is asked for. */
  largestPage: z.int().min(1).max(100),
  /** How it is said that there is no payment: of a query (a list without any, `null`), or of an id, too. */
  none: z.enum(["empty-list", "null-list", "404", "204"]),
  captures: decision,
  cancellations: decision,
  refunds: decision,
  /** What is decided by the clock is decided after this time. */
  decisionMs: z
    .int()
    .min(0)
    .max(365 * DAY_MS),
  /** Whether captures, cancellations and refunds send callbacks. */
  operationCallbacks: z.boolean(),
  /** How much is taken of an amount that is approved: 50 takes the half of a purchase, or of a capture. */
  percentTaken: z.number().gt(0).max(200),
  /** Statuses of payments, sessions and transactions, types of transactions and currencies. */
  words: z.strictObject({
    payment: instead,
    session: instead,
    transaction: instead,
    type: instead,
    currency: instead,
  }),
  /** How far the times that it tells are from its clock. Nothing happens earlier or later. */
  clockOffMs: z
    .int()
    .min(-3650 * DAY_MS)
    .max(3650 * DAY_MS),
  dates: z.enum(["utc", "seven-digits", "offset", "no-zone", "year-one"]),
});

export type Switches = z.output<typeof switchesSchema>;
export type Decision = z.output<typeof decision>;

/** What was switched: for everything, and for what goes by a reference. */
export interface Switched {
  all: Partial<Switches>;
  /** By the reference of a session or of a payment. */
  references: Record<string, Partial<Switches>>;
}
