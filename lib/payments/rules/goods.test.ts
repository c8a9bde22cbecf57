import { describe, expect, it } from "vitest";
import type { Decision } from "./decide";
import { changeGoods } from "./goods";
import type { KnownOrder } from "./order";

/** An order of two pieces, of which a card pays 7.00. */
const order = {
  ...{ stock: "released", giftCardId: "card", giftCardTotal: 700 },
  lines: [{ sku: "A", quantity: 2 }],
} as KnownOrder;

type Asked = Partial<Pick<Decision, "stock" | "giftCard">>;
const change = (asked: Asked, shelf: Map<string, number>, wallet = new Map([["card", 1_000]])) =>
  changeGoods({ order, decision: { stock: "keep", giftCard: "keep", ...asked } as Decision }, shelf, wallet);

describe("what several orders of a set want once more", () => {
  it("is taken off the shelf and off the gift card by the first, and the next finds what is left", () => {
    const [shelf, wallet] = [new Map([["A", 4]]), new Map([["card", 1_399]])];
    const wanted = { stock: "take-again", giftCard: "take" } as const;
    expect(change(wanted, shelf, wallet)).toMatchObject({ stock: "sold", takesCard: true, flags: [] });
    expect(wallet.get("card")).toBe(699);
    expect(change(wanted, shelf, wallet)).toMatchObject({
      ...{ stock: "released", moves: [], events: [], takesCard: false },
      flags: ["gift-card-gone"],
    });
    expect(shelf.get("A")).toBe(2);
  });

  it("is not taken off a gift card by an order that takes nothing of it", () => {
    const wallet = new Map([["card", 700]]);
    expect(change({ stock: "sell" }, new Map(), wallet)).toMatchObject({ stock: "sold", takesCard: false });
    expect(wallet.get("card")).toBe(700);
    expect(change({ giftCard: "take" }, new Map(), wallet)).toMatchObject({ takesCard: true });
    expect(wallet.get("card")).toBe(0);
  });

  it("is not taken off a gift card where there is not enough on the shelf", () => {
    const wallet = new Map([["card", 700]]);
    const wanted = { stock: "take-again", giftCard: "take" } as const;
    expect(change(wanted, new Map([["A", 1]]), wallet)).toMatchObject({
      ...{ stock: "released", takesCard: false },
      flags: ["paid-after-release"],
    });
    expect(wallet.get("card")).toBe(700);
  });

  it("cannot be taken off a gift card that nothing is known of", () => {
    expect(change({ giftCard: "take" }, new Map(), new Map()).flags).toEqual(["gift-card-gone"]);
  });
});
