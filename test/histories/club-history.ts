import fc from "fast-check";
import { days, hours, minutes } from "../../lib/platform/clock";

const does = <Name extends string>(what: Name) => ({ what: fc.constant(what) });

const faults = [
  { fault: "timeout-before" },
  { fault: "timeout-after" },
  { fault: "reset" },
  { fault: "html" },
  { fault: "status", status: 500 },
  { fault: "status", status: 400, body: { code: "card-refused", type: "api-error" } },
  { fault: "status", status: 401 },
  { fault: "status", status: 200, body: { status: "approved" }, after: true },
] as const;

/** What happens to a member: the club's own processes, Plexo, the network, the member, and time, which may jump back. */
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...does("work"),
      processes: fc.constantFrom(1, 1, 2, 3),
      /** After so many statements all of them are killed. */
      diesAfter: fc.option(fc.nat({ max: 60 }), { freq: 3 }),
      also: fc.option(fc.constantFrom("paused" as const, "left" as const, "skipped" as const), { freq: 6 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...does("wait"),
      ms: fc.constantFrom(minutes(5), hours(1), hours(25), days(3), days(4), days(27), -hours(2)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...does("fault"),
      endpoint: fc.constantFrom(
        "POST /v1/payments",
        "POST /v1/payments",
        "GET /v1/payments/query",
        "GET /v1/customers/{id}/payment-instruments",
      ),
      fault: fc.constantFrom(...faults),
    }),
  },
  { weight: 3, arbitrary: fc.record(does("reconcile")) },
  { weight: 4, arbitrary: fc.record({ ...does("late") }) },
  {
    weight: 2,
    arbitrary: fc.record({ ...does("by-hand"), isPaid: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...does("decide"),
      status: fc.constantFrom("approved" as const, "denied" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...does("change"),
      to: fc.constantFrom(
        "skipped" as const,
        "paused" as const,
        "resumed" as const,
        "resumed" as const,
        "left" as const,
        "joined" as const,
      ),
    }),
  },
);

type Generated<A> = A extends fc.Arbitrary<infer One> ? One : never;
export type ClubStep = Generated<typeof step>;

/** Begins with a month that is announced and due, as nothing much can happen before. */
export const clubHistory = fc.record({
  card: fc.constantFrom("good" as const, "good" as const, "declined" as const, "pending" as const),
  /** The first charge never gets to Plexo, or much later. */
  beginsLost: fc.boolean(),
  steps: fc.array(step, { minLength: 3, maxLength: 14, size: "max" }),
});

export type ClubHistory = Generated<typeof clubHistory>;
