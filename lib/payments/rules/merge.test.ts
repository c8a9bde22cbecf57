import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFact, fact } from "./facts.testing";
import { mergePayment, type PaymentFact } from "./merge";
import { isFinal } from "./status";

const few = fc.integer({ min: 0, max: 2 });
const oneId = fc
  .record({ any: anyFact, captured: few, refunded: few, transactions: few })
  .map(({ any, ...amounts }) => ({ ...any, ...amounts, id: "p1" }));

/** How far a payment has come: of two statuses on different lines, the lower line holds. */
const wayOfAPayment = [
  ["unknown"],
  ["created"],
  ["pending"],
  ["authorized"],
  ["denied", "failed", "expired"],
  ["approved"],
  ["partially-refunded"],
  ["refunded", "cancelled"],
];
const pairs = wayOfAPayment.flatMap((earlier, at) =>
  wayOfAPayment
    .slice(at + 1)
    .flat()
    .flatMap((further) => earlier.map((status) => [further, status] as const)),
);

function mergeAll(answers: PaymentFact[]): PaymentFact | undefined {
  return answers.reduce<PaymentFact | undefined>(mergePayment, undefined);
}

describe("what holds of two answers about one payment", () => {
  it.each(["denied", "pending", "expired", "failed", "created", "authorized", "unknown"])(
    "stays approved when Plexo says %s afterwards (paid stays paid)",
    (status) => {
      const approved = fact("approved");
      expect(mergePayment(approved, fact(status, { transactions: 9 }))).toBe(approved);
    },
  );

  it.each(pairs)("is %s rather than %s, whichever is heard first", (further, earlier) => {
    const holds = fact(further, { captured: 0, refunded: 0, transactions: 1 });
    const overtaken = fact(earlier, { captured: 1, refunded: 1, transactions: 9 });
    expect(mergePayment(holds, overtaken)).toBe(holds);
    expect(mergePayment(overtaken, holds)).toBe(holds);
  });

  it("takes the answer with the longer history when the status is the same", () => {
    const older = fact("partially-refunded", { refunded: 1_000, transactions: 3 });
    const newer = fact("partially-refunded", { refunded: 2_000, transactions: 4 });
    expect(mergePayment(older, newer)).toBe(newer);
    expect(mergePayment(newer, older)).toBe(newer);
  });

  it("takes the answer with the longer history when both lead equally far, too", () => {
    for (const [one, other] of [
      ["refunded", "cancelled"],
      ["cancelled", "refunded"],
      ["failed", "denied"],
    ] as const) {
      const newer = fact(one, { transactions: 4 });
      expect(mergePayment(newer, fact(other, { transactions: 3 }))).toBe(newer);
      expect(mergePayment(fact(other, { transactions: 3 }), newer)).toBe(newer);
    }
  });

  it.each([
    ["more was returned", { captured: 1_000, refunded: 500 }, { captured: 2_000, refunded: 100 }],
    ["more was captured", { captured: 2_000, refunded: 100 }, { captured: 1_000, refunded: 100 }],
  ])("takes the answer by which %s when their histories are equally long", (_, holds, other) => {
    const [more, less] = [fact("partially-refunded", holds), fact("partially-refunded", other)];
    expect(mergePayment(more, less)).toBe(more);
    expect(mergePayment(less, more)).toBe(more);
  });

  it.each([
    ["denied", "failed"],
    ["failed", "expired"],
    ["refunded", "cancelled"],
  ])("is the same whether %s or %s is heard first, when nothing else tells them apart", (one, other) => {
    const same = { captured: 0, refunded: 0 };
    const [first, second] = [fact(one, same), fact(other, same)];
    expect(mergePayment(first, second)).toBe(mergePayment(second, first));
  });

  it("keeps what is known when an answer says nothing new", () => {
    const known = fact("approved");
    expect(mergePayment(known, { ...known })).toBe(known);
  });

  it("is the same in whatever order, and however often, the answers arrive", () => {
    fc.assert(
      fc.property(fc.array(oneId, { minLength: 1, maxLength: 8 }), fc.func(fc.nat()), (answers, rank) => {
        const shuffled = [...answers, ...answers].sort((a, b) => rank(a) - rank(b));
        expect(mergeAll(shuffled)).toEqual(mergeAll(answers));
      }),
    );
  });
});

it("asks again about payments that can still change by themselves, and about unknown statuses", () => {
  expect(["created", "pending", "authorized", "unknown", "brand-new"].filter(isFinal)).toEqual([]);
  const final = ["approved", "denied", "failed", "expired", "refunded", "cancelled"];
  expect(final.filter(isFinal)).toEqual(final);
});
