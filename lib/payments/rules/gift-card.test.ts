import { describe, expect, it } from "vitest";
import type { OrderState } from "../../orders/state";
import type { Decision } from "./decide";
import { changeCard, giftCardOf } from "./gift-card";
import type { KnownOrder } from "./order";

const at = new Date("2026-03-02T12:00:00Z");

/** An order of which a card pays 7.00, that were taken from it once. */
const paying = {
  ...{ id: "o1", giftCardId: "card", giftCardTotal: 700 },
  ...{ giftCardHeld: true, giftCardTaken: 700, giftCardTurn: 1 },
};

function change(giftCard: Decision["giftCard"], takesCard: boolean, of: Partial<KnownOrder> = {}) {
  const order = { ...paying, ...of } as KnownOrder;
  return changeCard({ order, decision: { giftCard } as Decision }, takesCard, at);
}

const about = { giftCardId: "card", orderId: "o1", at };
const untouched = { givenBack: 0, movements: [], events: [] };

describe("the part that a gift card pays", () => {
  it("stays as it is while nothing is decided about it", () => {
    expect(change("keep", false)).toEqual({ ...untouched, isHeld: true, turn: 1 });
  });

  it("is none of an order without a card", () => {
    const none = { ...untouched, isHeld: false, turn: 0 };
    const without = { giftCardId: null, giftCardHeld: false, giftCardTurn: 0 };
    expect(change("keep", false, without)).toEqual(none);
    expect(change("give-back", false, without)).toEqual(none);
    expect(change("take", true, without)).toEqual(none);
  });

  it("goes back under a key that is once for each time", () => {
    expect(change("give-back", false)).toEqual({
      ...{ isHeld: false, turn: 1, givenBack: 700 },
      movements: [{ ...about, kind: "given_back", amount: 700, key: "order o1, time 1, given back" }],
      events: [{ orderId: "o1", kind: "gift-card.given-back", at, data: { amount: 700 } }],
    });
  });

  it("goes back for what did not go back by hand, be it a cent, and moves nothing where all did", () => {
    expect(change("give-back", false, { giftCardTaken: 1 }).movements).toMatchObject([{ amount: 1 }]);
    expect(change("give-back", false, { giftCardTaken: 0 })).toEqual({
      ...untouched,
      isHeld: false,
      turn: 1,
    });
  });

  it("is taken whole once more, under a key of its own", () => {
    expect(change("take", true, { giftCardHeld: false, giftCardTaken: 0 })).toEqual({
      ...{ isHeld: true, turn: 2, givenBack: 0 },
      movements: [{ ...about, kind: "spent", amount: -700, key: "order o1, time 2, spent" }],
      events: [{ orderId: "o1", kind: "gift-card.taken-again", at, data: { amount: 700 } }],
    });
  });

  it("is not taken where it cannot be", () => {
    const given = { giftCardHeld: false, giftCardTaken: 0 };
    expect(change("take", false, given)).toEqual({ ...untouched, isHeld: false, turn: 1 });
  });
});

describe("a gift card that is bought", () => {
  /** What becomes of it when its order goes from one state to another, and this much more of its money back. */
  function bought(from: OrderState, to: OrderState, back = 0, of: Partial<KnownOrder> = {}) {
    const order = { id: "o1", kind: "gift_card", currency: "UYU", state: from, refundedTotal: 100, ...of };
    const folded = { state: to, paidTotal: 1_000, refundedTotal: 100 + back, flags: [] };
    const { issued, blocked } = giftCardOf(order as KnownOrder, 1_000, folded, at);
    return [...issued.map(() => "issued"), ...blocked.map(() => "blocked")];
  }

  it("is issued for its whole amount, and blocked, for its order", () => {
    const order = { id: "o1", kind: "gift_card", currency: "UYU", refundedTotal: 0 } as KnownOrder;
    const folded = { paidTotal: 1_000, refundedTotal: 0, flags: [] };
    const none = { issued: [], blocked: [] };
    const paid = giftCardOf({ ...order, state: "confirming" }, 1_000, { ...folded, state: "paid" }, at);
    expect(paid).toEqual({ ...none, issued: [{ orderId: "o1", currency: "UYU", amount: 1_000, at }] });
    const back = giftCardOf({ ...order, state: "paid" }, 1_000, { ...folded, state: "refunded" }, at);
    expect(back).toEqual({ ...none, blocked: [{ orderId: "o1", at }] });
  });

  it("is issued once it is paid whole, and once", () => {
    expect(bought("awaiting_payment", "paid")).toEqual(["issued"]);
    expect(bought("partially_paid", "paid")).toEqual(["issued"]);
    expect(bought("awaiting_payment", "partially_paid")).toEqual([]);
    expect(bought("awaiting_payment", "authorized")).toEqual([]);
    expect(bought("paid", "paid")).toEqual([]);
    expect(bought("paid", "partially_refunded", 1)).toEqual(["blocked"]);
  });

  it("is not issued for money that went back before it was heard of", () => {
    expect(bought("awaiting_payment", "refunded", 1_000)).toEqual(["blocked"]);
  });

  it("is blocked once any of its money went back, be it with a cancellation", () => {
    expect(bought("paid", "refunded", 900)).toEqual(["blocked"]);
    expect(bought("paid", "cancelled")).toEqual(["blocked"]);
    expect(bought("confirming", "cancelled")).toEqual([]);
    expect(bought("confirming", "awaiting_payment")).toEqual([]);
  });

  it("stays good where what came twice went back once", () => {
    expect(bought("paid", "paid", 1_000)).toEqual([]);
  });

  it("is none that an order of goods buys, nor one whose amount is not chosen", () => {
    expect(bought("awaiting_payment", "paid", 0, { kind: "goods" })).toEqual([]);
    expect(bought("paid", "refunded", 900, { kind: "donation" })).toEqual([]);
    const order = { id: "o1", kind: "gift_card", state: "paid" } as KnownOrder;
    const folded = { state: "refunded", paidTotal: 0, refundedTotal: 1, flags: [] } as const;
    expect(giftCardOf(order, null, { ...folded, flags: [] }, at)).toEqual({ issued: [], blocked: [] });
  });
});
