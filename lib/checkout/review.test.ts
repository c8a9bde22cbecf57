import { describe, expect, it } from "vitest";
import type { Zones } from "../cart/shipping";
import { parseSeen, reviewCart, seenOf } from "./review";

const line = { sku: "A", quantity: 1, unitPrice: 100_00, problem: null, name: "Mate" };
const zones: Zones = [{ departments: "all", price: { UYU: 250_00, USD: 7_00 } }];
const cart = { currency: "UYU" as const, zones, subtotal: 100_00, tooLarge: false, lines: [line] };
const seen = seenOf(cart);
const withLine = (change: Partial<typeof line>) => ({ ...cart, lines: [{ ...line, ...change }] });

describe("Between the page and the order", () => {
  it("nothing is said of a cart that is as the shopper saw it", () => {
    expect(reviewCart(cart, parseSeen(JSON.stringify(seen)), "Salto")).toEqual([]);
  });

  it("a gift card that came, went, or has another balance is told, and one that is as it was is not", () => {
    const card = { last4: "AB12", balance: 50_00 };
    const shown = parseSeen(JSON.stringify(seenOf(cart, card)));
    expect(reviewCart(cart, shown, "pickup", { ...card })).toEqual([]);
    expect(reviewCart(cart, shown, "pickup", { ...card, balance: 49_99 })).toEqual([
      { kind: "gift-card", now: 49_99 },
    ]);
    expect(reviewCart(cart, shown, "pickup", { ...card, last4: "CD34" })).toHaveLength(1);
    expect(reviewCart(cart, shown, "pickup")).toEqual([{ kind: "gift-card", now: null }]);
    expect(reviewCart(cart, seen, "pickup", card)).toEqual([{ kind: "gift-card", now: 50_00 }]);
  });

  it("a changed price is told with what it was", () => {
    expect(reviewCart(withLine({ unitPrice: 90_00 }), seen, "pickup")).toEqual([
      { kind: "price", sku: "A", before: 100_00, now: 90_00 },
    ]);
  });

  it("a quantity that was changed on another page is told, also when it is less", () => {
    const four = { ...withLine({ quantity: 4 }), subtotal: 400_00 };
    expect(reviewCart(four, seen, "pickup")).toEqual([{ kind: "quantity", sku: "A", before: 1, now: 4 }]);
    expect(reviewCart(cart, seenOf(four), "pickup")).toEqual([
      { kind: "quantity", sku: "A", before: 4, now: 1 },
    ]);
  });

  it("a line that was added, and one that was taken out, on another page are told", () => {
    const other = { ...line, sku: "B", name: "Bombilla" };
    expect(reviewCart({ ...cart, lines: [line, other] }, seen, "pickup")).toEqual([
      { kind: "added", sku: "B" },
    ]);
    expect(reviewCart(cart, seenOf({ ...cart, lines: [line, other] }), "pickup")).toEqual([
      { kind: "removed", name: "Bombilla" },
    ]);
  });

  it("another currency is told once, and not price by price", () => {
    const dollars = { ...withLine({ unitPrice: 2_50 }), currency: "USD" as const, subtotal: 2_50 };
    expect(reviewCart(dollars, seen, "Salto")).toEqual([{ kind: "currency", now: "USD" }]);
  });

  it("another price of the delivery is told to those who have it delivered there, and to nobody else", () => {
    const now = { ...cart, zones: [{ departments: ["Salto" as const], price: { UYU: 300_00 } }, ...zones] };
    expect(reviewCart(now, seen, "Salto")).toEqual([{ kind: "shipping", before: 250_00, now: 300_00 }]);
    expect(reviewCart(now, seen, "Rivera")).toEqual([]);
    expect(reviewCart(now, seen, "pickup")).toEqual([]);
  });

  it("zones in another order are no other price", () => {
    const salto = { departments: ["Salto" as const], price: { UYU: 300_00 } };
    const before = seenOf({ ...cart, zones: [salto, ...zones] });
    expect(reviewCart({ ...cart, zones: [...zones, salto] }, before, "Salto")).toEqual([]);
  });

  it("a delivery that the page said nothing of is told with what it costs", () => {
    const nothing = { ...seen, shipping: { pickup: 0 } };
    expect(reviewCart(cart, nothing, "Salto")).toEqual([{ kind: "shipping", before: null, now: 250_00 }]);
  });

  it("more than one order can be charged is told", () => {
    expect(reviewCart({ ...cart, tooLarge: true }, seen, "pickup")).toEqual([{ kind: "too-large" }]);
  });

  it("what can't be bought any more is told before anything about its price", () => {
    const lines = [
      { ...line, problem: { kind: "sold-out" as const } },
      { ...line, sku: "B", problem: { kind: "not-enough" as const, available: 2 } },
      { ...line, sku: "C", problem: { kind: "unknown" as const } },
    ];
    expect(reviewCart({ ...cart, lines }, { ...seen, lines: {} }, "pickup")).toEqual([
      { kind: "sold-out", sku: "A" },
      { kind: "not-enough", sku: "B", available: 2 },
      { kind: "unknown", sku: "C" },
    ]);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"A":100}',
    '{"currency":"UYU","lines":{"A":{"quantity":1.5}}}',
    null,
    `"${"1".repeat(20_001)}"`,
  ])("what the page is said to have shown (%.40j) counts for nothing when it was tampered with", (value) => {
    expect(parseSeen(value)).toBeNull();
    expect(reviewCart(cart, null, "pickup")).toEqual([{ kind: "added", sku: "A" }]);
  });
});
