import fc from "fast-check";
import { days, hours, minutes, seconds } from "../../lib/platform/clock";
import type { Asking } from "./checkout";
import { ways } from "./merchant";
import { answers, outcomes, twists } from "./plexo";
import { manners, places } from "./wire";

const which = fc.nat({ max: 5 });
const often = <T>(usual: T, ...others: [T, ...T[]]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const asking = often<Asking>("answered", "lost", "never");
const shopper = fc.constantFrom("Ana", "Beto", "Caro", "Dora");
/** What a payer who may choose it pays: as little and as much as is asked for, and between. */
const chosen = fc.constantFrom(500, 1_000, 5_000);

/** Something that happens. Whom it happens to is counted round, so that any number means somebody. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant("submit"), shopper, asking }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant("pay"),
      which,
      outcome: fc.constantFrom(...outcomes),
      twist: often(...twists),
      chosen,
      percent: often(100, 50, 150),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("decide"),
      which,
      verdict: fc.constantFrom("approved", "denied", "expired"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("merchant"),
      which,
      does: fc.constantFrom("capture", "cancel", "refund", "lapse"),
      amount: fc.constantFrom(1, 400, 1_000, 2_000),
      refused: often(false, true),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("purchase"),
      shopper,
      outcome: fc.constantFrom("approved", "approved", "authorized"),
      chosen,
      percent: often(100, 50, 150),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant("operation"),
      which,
      kind: fc.constantFrom("capture", "cancellation", "refund", "refund"),
      amount: fc.constantFrom(400, 1_000, 2_000),
      answered: fc.constantFrom(...answers),
      way: fc.constantFrom(...ways),
      isAsked: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("give-back"),
      shopper,
      amount: fc.constantFrom(1, 300, 1_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("verdict"),
      which,
      verdict: fc.constantFrom("approved", "denied"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("word"),
      which,
      word: fc.constantFrom(undefined, "chargeback", "in_dispute"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("manners"),
      none: fc.constantFrom(...manners.none),
      words: fc.constantFrom(...manners.words),
      lists: fc.constantFrom(...manners.lists),
    }),
  },
  { weight: 5, arbitrary: fc.record({ what: fc.constant("callback"), which, about: fc.option(which) }) },
  { weight: 6, arbitrary: fc.record({ what: fc.constant("ask"), which }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant("apply"),
      which,
      isSet: fc.boolean(),
      dyingAt: fc.option(fc.integer({ min: 1, max: 20 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("reconcile") }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("crash") }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("plexo"), place: fc.constantFrom(...places) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant("wait"),
      ms: fc.constantFrom(
        -minutes(10),
        seconds(1),
        seconds(3),
        minutes(5),
        minutes(29),
        minutes(33),
        hours(3),
        days(1),
        days(4),
      ),
    }),
  },
);
export const history = fc.array(happening, { minLength: 1, maxLength: 24, size: "max" });

export type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;
