import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFact, fact } from "./facts.testing";
import { isUndecided, mergePayment, type PaymentFact } from "./merge";

const oneId = anyFact.map((any) => ({ ...any, id: "p1" }));

function mergeAll(heard: PaymentFact[]): PaymentFact | undefined {
  return heard.reduce<PaymentFact | undefined>(mergePayment, undefined);
}

describe("what holds of two answers about one payment", () => {
  it.each(["denied", "pending", "expired", "failed", "created", "authorized", "unknown"])(
    "stays approved when Plexo says %s afterwards (invariant 2)",
    (status) => {
      const approved = fact("approved");
      expect(mergePayment(approved, fact(status, { transactions: 9 }))).toBe(approved);
    },
  );

  it.each(["refunded", "partially-refunded", "cancelled"])("gives way to %s", (status) => {
    expect(mergePayment(fact("approved"), fact(status)).status).toBe(status);
  });

  it("becomes approved after a decline in the same payment", () => {
    expect(mergePayment(fact("denied"), fact("approved")).status).toBe("approved");
  });

  it("takes the answer with the longer history when the status is the same", () => {
    const older = fact("partially-refunded", { refunded: 1_000, transactions: 3 });
    const newer = fact("partially-refunded", { refunded: 2_000, transactions: 4 });
    expect(mergePayment(older, newer)).toBe(newer);
    expect(mergePayment(newer, older)).toBe(newer);
  });

  it("never moves anything by a status that it doesn't know", () => {
    expect(mergePayment(fact("created"), fact("unknown", { transactions: 9 })).status).toBe("created");
  });

  it("is the same in whatever order, and however often, the answers arrive", () => {
    fc.assert(
      fc.property(fc.array(oneId, { minLength: 1, maxLength: 8 }), fc.func(fc.nat()), (heard, rank) => {
        const shuffled = [...heard, ...heard].sort((a, b) => rank(a) - rank(b));
        expect(mergeAll(shuffled)).toEqual(mergeAll(heard));
      }),
    );
  });
});

it("asks again about payments that can still change by themselves, and about unknown statuses", () => {
  const undecided = ["created", "pending", "authorized", "unknown", "brand-new"];
  expect(undecided.filter(isUndecided)).toEqual(undecided);
  expect(["approved", "denied", "failed", "expired", "refunded", "cancelled"].filter(isUndecided)).toEqual(
    [],
  );
});
