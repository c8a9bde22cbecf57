import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFact, fact } from "./facts.testing";
import { foldPayments } from "./fold";

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
    expect(foldPayments(statuses.map((status, at) => fact(status, { id: `p${at}` }))).state).toBe(state);
  });

  it("counts everything that was captured and everything that was returned", () => {
    const folded = foldPayments([
      fact("refunded", { id: "a" }),
      fact("partially-refunded", { id: "b" }),
      fact("denied", { id: "c" }),
    ]);
    expect(folded).toMatchObject({ paidTotal: 20_000, refundedTotal: 14_000, paidTwice: false });
  });

  it("says that it was paid twice while two payments hold money, and not once one is returned", () => {
    const twice = [fact("approved", { id: "a" }), fact("approved", { id: "b" })];
    expect(foldPayments(twice)).toMatchObject({ state: "paid", paidTwice: true });
    expect(foldPayments([fact("approved", { id: "a" }), fact("refunded", { id: "b" })]).paidTwice).toBe(
      false,
    );
  });

  it("does not take an approved payment of nothing for money, and takes one of a cent", () => {
    expect(foldPayments([fact("approved", { captured: 0 })]).state).toBe("awaiting_payment");
    expect(foldPayments([fact("approved", { captured: 1 })]).state).toBe("paid");
    expect(foldPayments([fact("refunded", { captured: 1, refunded: 1 })]).state).toBe("refunded");
  });

  it("does not depend on the order of the payments", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyFact, { selector: ({ id }) => id }), (payments) => {
        expect(foldPayments([...payments].reverse())).toEqual(foldPayments(payments));
      }),
    );
  });
});
