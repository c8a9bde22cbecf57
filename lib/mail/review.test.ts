import { describe, expect, it } from "vitest";
import { later, minutes } from "../platform/clock";
import { type OrderOfCart, review } from "./review";
import { timeToPay } from "./schedule";

const at = new Date("2026-11-27T12:00:00Z");
const ago = (n: number) => later(at, -minutes(n));

function order(change: Partial<OrderOfCart> = {}): OrderOfCart {
  return {
    ...{ id: "one", state: "awaiting_payment", flagReason: null, hasAttention: false, hasVoucher: false },
    ...{ triedAt: ago(60), ...change },
  };
}

describe("That an order was received and is not paid", () => {
  it("is told once it was left alone for a while", () => {
    expect(review("received", "one", [order()], at)).toBe("send");
    const tried = ago(5);
    expect(review("received", "one", [order({ triedAt: tried })], at)).toEqual(later(tried, timeToPay));
  });

  it("is told with the way to pay where the shopper has a voucher", () => {
    expect(review("received", "one", [order({ state: "confirming", hasVoucher: true })], at)).toBe("send");
  });

  it.each([
    ["it is paid", [order({ state: "paid" })]],
    ["its payment is being decided", [order({ state: "confirming" })]],
    ["it may have been paid", [order({ flagReason: "contradicted:p1" })]],
    ["something was said of its payment", [order({ hasAttention: true })]],
    ["another order of the cart was tried later", [order(), order({ id: "two", triedAt: ago(30) })]],
    ["another order of the cart is paid", [order(), order({ id: "two", triedAt: ago(90), state: "paid" })]],
    ["it is gone", []],
  ])("is not told when %s", (_, orders) => {
    expect(review("received", "one", orders, at)).toBe("skip");
  });
});

describe("That something is wrong with a payment", () => {
  it.each([
    ["authorized", "authorized"],
    ["failed", "awaiting_payment"],
    ["cancelled", "cancelled"],
    ["in-part", "partially_paid"],
  ] as const)("is told only if it is still so: %s", (told, state) => {
    expect(review(told, "one", [order({ state, hasAttention: true })], at)).toBe("send");
    expect(review(told, "one", [order({ state: "paid", hasAttention: true })], at)).toBe("skip");
  });

  it("is told of an order in review for as long as it is flagged", () => {
    expect(review("in-review", "one", [order({ flagReason: "contradicted:p1" })], at)).toBe("send");
    expect(review("in-review", "one", [order()], at)).toBe("skip");
  });
});
