import fc from "fast-check";
import { days, hours, minutes, seconds } from "../../lib/platform/clock";

const does = <Name extends string>(what: Name) => ({ what: fc.constant(what) });

/** Somebody's form, sent: made just now, made a while ago, or sent once more; `line`: the command line, with none. */
const sent = fc.record({
  by: fc.constantFrom("owner" as const, "operator" as const, "operator" as const, "viewer" as const),
  form: fc.constantFrom(
    "fresh" as const,
    "fresh" as const,
    "old" as const,
    "again" as const,
    "line" as const,
  ),
  kind: fc.constantFrom("refund" as const, "refund" as const, "capture" as const, "cancellation" as const),
  amount: fc.constantFrom(-1, 0, 1, 30_000, 50_000, 64_525, 129_050, 129_051, 2_147_483_647),
});

const faults = [
  { fault: "status", status: 500 },
  { fault: "status", status: 400 },
  { fault: "reset" },
  { fault: "timeout-before" },
  { fault: "timeout-after" },
  { fault: "status", status: 200, body: { status: "pending" }, after: true },
] as const;

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ...does("send"), sent, atOnce: fc.option(sent, { freq: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ ...does("open") }) },
  { weight: 3, arbitrary: fc.record({ ...does("fault"), fault: fc.constantFrom(...faults) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...does("switch"),
      to: fc.constantFrom(
        { refunds: "pending" },
        { refunds: "denied" },
        { captures: "pending" },
        { cancellations: "pending" },
        {},
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...does("verdict"),
      status: fc.constantFrom("approved" as const, "denied" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ ...does("wait"), ms: fc.constantFrom(seconds(3), minutes(2), hours(3), days(1)) }),
  },
);

/** What happens to one payment: `isManual` is only authorised at first. */
export const deskHistory = fc.record({
  isManual: fc.boolean(),
  steps: fc.array(step, { minLength: 2, maxLength: 10, size: "max" }),
});

type Generated<A> = A extends fc.Arbitrary<infer One> ? One : never;
export type DeskHistory = Generated<typeof deskHistory>;
export type Sent = Generated<typeof sent>;
