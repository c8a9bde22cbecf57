import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFact, fact } from "./facts.testing";
import { foldPayments } from "./fold";
import type { PaymentFact } from "./merge";

const total = 10_000;
const fold = (payments: PaymentFact[]) => foldPayments(payments, total);

it("No money is the whole of an order whose total is not chosen", () => {
  expect(foldPayments([fact("approved")], null)).toMatchObject({
    state: "partially_paid",
    flags: ["paid-in-part"],
  });
  expect(foldPayments([fact("refunded")], null)).toMatchObject({ state: "refunded", flags: [] });
});

describe("the state of an order", () => {
  it.each([
    ["awaiting_payment", []],
    ["awaiting_payment", ["denied"]],
    ["awaiting_payment", ["failed", "expired"]],
    ["awaiting_payment", ["unknown"]],
    ["confirming", ["created"]],
    ["confirming", ["denied", "pending"]],
    ["authorized", ["pending", "authorized"]],
    ["paid", ["approved"]],
    ["paid", ["denied", "approved"]],
    ["paid", ["pending", "approved", "expired"]],
    ["partially_refunded", ["partially-refunded"]],
    ["refunded", ["refunded"]],
    ["refunded", ["refunded", "denied"]],
    ["paid", ["refunded", "approved"]],
    ["cancelled", ["cancelled"]],
    ["cancelled", ["cancelled", "denied"]],
    ["paid", ["cancelled", "approved"]],
  ])("is %s with payments %j", (state, statuses) => {
    expect(fold(statuses.map((status, at) => fact(status, { id: `p${at}` }))).state).toBe(state);
  });

  it("counts everything that was captured and everything that was returned", () => {
    const folded = fold([
      fact("refunded", { id: "a" }),
      fact("partially-refunded", { id: "b" }),
      fact("denied", { id: "c" }),
    ]);
    expect(folded).toMatchObject({ paidTotal: 20_000, refundedTotal: 14_000, flags: [] });
  });

  it("says that it was paid twice while two payments hold money, and not once one is returned", () => {
    const twice = [fact("approved", { id: "a" }), fact("approved", { id: "b" })];
    expect(fold(twice)).toMatchObject({ state: "paid", flags: ["paid-twice"] });
    expect(fold([fact("approved", { id: "a" }), fact("refunded", { id: "b" })]).flags).toEqual([]);
  });

  it("does not take an approved payment of nothing for money, and takes one of a cent for a part", () => {
    expect(fold([fact("approved", { captured: 0 })]).state).toBe("awaiting_payment");
    expect(fold([fact("approved", { captured: 1 })]).state).toBe("partially_paid");
    expect(fold([fact("refunded", { captured: 1, refunded: 1 })]).state).toBe("refunded");
    expect(foldPayments([], 0).state).toBe("awaiting_payment");
  });

  it.each([
    ["a cent less than the total", [[9_999, 0]], "partially_paid", ["paid-in-part"]],
    ["the total", [[10_000, 0]], "paid", []],
    ["a cent more than the total", [[10_001, 0]], "paid", ["paid-too-much"]],
    ["more, of which the rest was returned", [[10_001, 1]], "paid", []],
    ["the total, of which a cent was returned", [[10_000, 1]], "partially_refunded", []],
    ["a part, of which a part was returned", [[5_000, 2_000]], "partially_paid", ["paid-in-part"]],
    ["a part, all of it returned", [[5_000, 5_000]], "refunded", []],
    [
      "two parts that are the whole",
      [
        [4_000, 0],
        [6_000, 0],
      ],
      "paid",
      ["paid-twice"],
    ],
    [
      "two parts that are not",
      [
        [4_000, 0],
        [5_999, 0],
      ],
      "partially_paid",
      ["paid-twice", "paid-in-part"],
    ],
    [
      "the whole, returned, and a part",
      [
        [10_000, 10_000],
        [500, 0],
      ],
      "partially_paid",
      ["paid-in-part"],
    ],
  ] as const)("that has %s is what the money is", (_what, payments, state, flags) => {
    const facts = payments.map(([captured, refunded], at) =>
      fact(captured === refunded ? "refunded" : "approved", { id: `p${at}`, captured, refunded }),
    );
    expect(fold(facts)).toMatchObject({ state, flags });
  });

  it("does not depend on the order of the payments", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyFact, { selector: ({ id }) => id }), (payments) => {
        expect(fold([...payments].reverse())).toEqual(fold(payments));
      }),
    );
  });
});
