import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { priceCart } from "./price";
import { missingForFreeDelivery, shippingCost, type Zones } from "./shipping";

// Both currencies: the sums are tested, not what the shop sells in.
vi.mock("../shop/offers", async (original) => ({
  ...(await original<object>()),
  offeredCurrencies: ["UYU", "USD"],
}));

const zones: Zones = [
  {
    departments: "all",
    price: { UYU: 250_00, USD: 7_00 },
    freeFrom: { UYU: 4_000_00, USD: 100_00 },
  },
];

const mate = { sku: "MAT-001", priceUyu: 1_290_00, priceUsd: 32_00, available: 5 };
const last = { sku: "CUE-001", priceUyu: 99_90, priceUsd: 2_50, available: 1 };
const dollars = { sku: "USD-001", priceUyu: null, priceUsd: 12_50, available: 9 };
const gone = { sku: "LAN-001", priceUyu: 500_00, priceUsd: 12_50, available: 0 };

describe("what a cart costs", () => {
  it("is the sum of its lines, in the cart's one currency", () => {
    const items = [
      { sku: "MAT-001", quantity: 2 },
      { sku: "CUE-001", quantity: 1 },
    ];
    const pesos = priceCart(items, [last, mate], "UYU", zones);
    expect(pesos.lines.map(({ sku, unitPrice, lineTotal }) => [sku, unitPrice, lineTotal])).toEqual([
      ["MAT-001", 1_290_00, 2_580_00],
      ["CUE-001", 99_90, 99_90],
    ]);
    expect(pesos).toMatchObject({ currency: "UYU", subtotal: 2_679_90, itemCount: 3, ready: true });
    expect(priceCart(items, [last, mate], "USD", zones)).toMatchObject({ currency: "USD", subtotal: 66_50 });
  });

  it("says line by line what stands in the way", () => {
    const items = ["MAT-001", "CUE-001", "LAN-001", "NOPE", "USD-001"].map((sku) => ({ sku, quantity: 2 }));
    const cart = priceCart(items, [mate, last, gone, dollars], "UYU", zones);
    expect(cart.lines.map(({ problem }) => problem)).toEqual([
      null,
      { kind: "not-enough", available: 1 },
      { kind: "sold-out" },
      { kind: "unknown" },
      { kind: "other-currency" },
    ]);
    expect(cart.ready).toBe(false);
  });

  it("is nothing for an empty cart, which cannot be paid", () => {
    expect(priceCart([], [], "UYU", zones)).toEqual({
      currency: "UYU",
      zones,
      lines: [],
      subtotal: 0,
      itemCount: 0,
      tooLarge: false,
      ready: false,
    });
  });

  const variant = fc.record({
    sku: fc.stringMatching(/^[A-Z]{1,4}$/),
    priceUyu: fc.integer({ min: 1, max: 9_999_999 }),
    priceUsd: fc.integer({ min: 1, max: 9_999_999 }),
    available: fc.nat(30),
  });
  const shelves = fc.uniqueArray(variant, { selector: ({ sku }) => sku, maxLength: 50 });
  const currency = fc.constantFrom("UYU" as const, "USD" as const);

  it("is always whole minor units, does not depend on the order, and adds up from its parts", () => {
    fc.assert(
      fc.property(shelves, currency, fc.integer({ min: 1, max: 20 }), (variants, currency, quantity) => {
        const items = variants.map(({ sku }) => ({ sku, quantity }));
        const cart = priceCart(items, variants, currency, zones);
        const alone = items.map((item) => priceCart([item], variants, currency, zones).subtotal);
        expect(Number.isSafeInteger(cart.subtotal)).toBe(true);
        expect(cart.subtotal).toBe(alone.reduce((sum, part) => sum + part, 0));
        expect(priceCart([...items].reverse(), variants, currency, zones).subtotal).toBe(cart.subtotal);
      }),
    );
  });

  it("can be paid exactly when every line is in stock", () => {
    fc.assert(
      fc.property(shelves, currency, fc.integer({ min: 1, max: 20 }), (variants, currency, quantity) => {
        const items = variants.map(({ sku }) => ({ sku, quantity }));
        const enough = variants.length > 0 && variants.every(({ available }) => available >= quantity);
        expect(priceCart(items, variants, currency, zones).ready).toBe(enough);
      }),
    );
  });
});

describe("delivery", () => {
  it.each([
    ["UYU", 0, 250_00],
    ["UYU", 3_999_99, 250_00],
    ["UYU", 4_000_00, 0],
    ["USD", 99_99, 7_00],
    ["USD", 100_00, 0],
  ] as const)("in %s costs, for goods of %i, %i", (currency, subtotal, cost) => {
    expect(shippingCost(zones, "zone-0", subtotal, currency)).toBe(cost);
  });

  it("costs nothing when the goods are picked up", () => {
    expect(shippingCost(zones, "pickup", 1_00, "UYU")).toBe(0);
  });

  it("is free once what was missing has been added", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom("UYU" as const, "USD" as const),
        (subtotal, currency) => {
          const missing = missingForFreeDelivery(zones, subtotal, currency);
          expect(shippingCost(zones, "zone-0", subtotal + missing, currency)).toBe(0);
          expect(missing > 0).toBe(
            shippingCost(zones, "zone-0", subtotal, currency) === (currency === "UYU" ? 250_00 : 7_00),
          );
        },
      ),
    );
  });
});
