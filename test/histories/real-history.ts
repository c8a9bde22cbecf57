import fc from "fast-check";
import type { Wish } from "../../lib/checkout/attempts";
import { days, hours, minutes, seconds } from "../../lib/platform/clock";

const which = fc.nat({ max: 4 });
const shopper = fc.constantFrom("Ana" as const, "Beto" as const);
const does = <Name extends string>(what: Name) => ({ what: fc.constant(what) });

const byCard: Wish = { means: "card", installments: 1 };
const inCash: Wish = { means: "cash", installments: 1 };

/** What shoppers, Plexo, the merchant and the shop's own processes do; each may come with another at once. */
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      ...does("submit"),
      shopper,
      wish: fc.constantFrom(byCard, byCard, { ...byCard, installments: 3 }, inCash),
      quantity: fc.constantFrom(1, 1, 2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ ...does("give") }) },
  { weight: 2, arbitrary: fc.record({ ...does("resume"), which }) },
  { weight: 3, arbitrary: fc.record({ ...does("callback"), which, about: fc.option(which) }) },
  { weight: 4, arbitrary: fc.record({ ...does("reconcile-one"), which }) },
  { weight: 2, arbitrary: fc.record({ ...does("reconcile") }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...does("merchant"),
      which,
      kind: fc.constantFrom(
        ...(["refund", "refund", "cancellation", "capture", "capture"] as const satisfies string[]),
      ),
      part: fc.constantFrom(1, 1, 3),
    }),
  },
);

/** In what ways Plexo may do what it does: not yet, in part, in other words, at other times, and "none" by 404. */
const switches: object[] = [
  { refunds: "pending" },
  { refunds: "pending", cancellations: "pending", words: { transaction: { pending: "created" } } },
  { refunds: "denied" },
  { percentTaken: 50 },
  { percentTaken: 150 },
  { none: "404" },
  { none: "204" },
  { none: "null-list" },
  { words: { payment: { approved: "in_dispute", pending: "on_hold" } } },
  {
    words: {
      payment: { approved: "Approved" },
      transaction: { approved: "APPROVED" },
      currency: { UYU: "uyu" },
    },
  },
  { words: { type: { purchase: "Purchase", refund: "REFUND" } } },
  { lists: "oldest-first", largestPage: 1 },
  { postedTransactions: "as-recorded", clockOffMs: -minutes(40) },
  { dates: "no-zone" },
  { dates: "year-one" },
];

/** What happens outside of the shop, in a moment. */
const event = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...does("pay"),
      which,
      card: fc.constantFrom("good", "good", "good", "declined", "pending", "failed", "refuses-refunds"),
      // Minor units, where the payer chooses within bounds: Plexo's page takes no other.
      chosen: fc.constantFrom(500_00, 800_00, 20_000_00),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...does("decide"),
      which,
      status: fc.constantFrom("approved" as const, "denied" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...does("expire"), which }) },
  { weight: 2, arbitrary: fc.record({ ...does("charge-later"), isSo: fc.constantFrom(true, true, false) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...does("fault"),
      endpoint: fc.constantFrom(
        "*",
        "POST /v1/sessions",
        "GET /v1/payments/query",
        "POST /v1/payments/{id}/refunds",
      ),
      fault: fc.constantFrom(
        { fault: "status", status: 500 },
        { fault: "status", status: 400 },
        { fault: "html" },
        { fault: "reset" },
        { fault: "timeout-before" },
        { fault: "timeout-after" },
        { fault: "status", status: 200, body: { status: "pending" }, after: true },
        { fault: "status", status: 200, body: { status: "in_process" } },
      ),
    }),
  },
  { weight: 5, arbitrary: fc.record({ ...does("switch"), to: fc.constantFrom(...switches) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...does("verdict"),
      which,
      status: fc.constantFrom("approved" as const, "denied" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...does("wait"),
      ms: fc.constantFrom(seconds(20), minutes(5), minutes(29), minutes(33), hours(3), days(1)),
    }),
  },
);

const step = fc.oneof(
  { weight: 5, arbitrary: event.map((event) => ({ event })) },
  {
    weight: 6,
    arbitrary: fc.record({
      deed,
      at_once: fc.option(deed, { freq: 3 }),
      dies_after: fc.option(fc.nat({ max: 30 }), { freq: 3 }),
    }),
  },
);

type Generated<A> = A extends fc.Arbitrary<infer One> ? One : never;
export type Deed = Generated<typeof deed>;
export type Outside = Generated<typeof event>;
export type Step = Generated<typeof step>;

/** Begins with a shopper, and who gives something, at Plexo's page, as nothing much can happen before. */
export const realHistory = fc
  .array(step, { minLength: 2, maxLength: 9, size: "max" })
  .map((steps): Step[] => [
    {
      deed: { what: "submit", shopper: "Ana", wish: byCard, quantity: 1 },
      at_once: { what: "give" },
      dies_after: null,
    },
    ...steps,
  ]);
