import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addItem,
  type Cart,
  maxLines,
  maxQuantity,
  parseCart,
  parseQuantity,
  removeItem,
  serializeCart,
  setQuantity,
  withLines,
  withoutBought,
} from "./cart";

const id = "AAAAAAAAAAAAAAAAAAAAAA";
const empty = { id, items: [] };

const sku = fc.stringMatching(/^[A-Z0-9-]{1,17}$/);
const items = fc.uniqueArray(fc.record({ sku, quantity: fc.integer({ min: 1, max: maxQuantity }) }), {
  selector: (item) => item.sku,
  maxLength: maxLines,
});
const carts = items.map((items) => ({ id, items }));

describe("the cart's cookie", () => {
  it("brings back every cart that the shop writes, and fits in a browser's cookie", () => {
    fc.assert(
      fc.property(carts, (cart) => {
        expect(parseCart(serializeCart(cart))).toEqual(cart);
        expect(encodeURIComponent(serializeCart(cart)).length).toBeLessThan(4000);
      }),
    );
  });

  it("reads as no cart, and never fails, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseCart(text)).toBeNull();
      }),
    );
  });

  it.each([
    ["no cookie", undefined],
    ["a quantity of zero", JSON.stringify({ id, items: [{ sku: "MAT-001", quantity: 0 }] })],
    ["a negative quantity", JSON.stringify({ id, items: [{ sku: "MAT-001", quantity: -1 }] })],
    ["part of a piece", JSON.stringify({ id, items: [{ sku: "MAT-001", quantity: 1.5 }] })],
    ["more than the limit of a line", JSON.stringify({ id, items: [{ sku: "MAT-001", quantity: 21 }] })],
    ["a price", JSON.stringify({ id, items: [{ sku: "MAT-001", quantity: 1, price: 1 }] })],
    ["a SKU that none can be", JSON.stringify({ id, items: [{ sku: "'; DROP", quantity: 1 }] })],
    [
      "the same variant twice",
      JSON.stringify({
        id,
        items: [
          { sku: "A", quantity: 1 },
          { sku: "A", quantity: 2 },
        ],
      }),
    ],
    ["an id that is not the shop's", JSON.stringify({ id: "../x", items: [] })],
    [
      "too many lines",
      JSON.stringify({ id, items: Array.from({ length: 51 }, (_, n) => ({ sku: `S${n}`, quantity: 1 })) }),
    ],
    ["five thousand characters", JSON.stringify(empty) + " ".repeat(5000)],
  ])("reads as no cart with %s", (_, cookie) => {
    expect(parseCart(cookie)).toBeNull();
  });
});

describe("changing the cart", () => {
  it("adds up the pieces of one variant in one line", () => {
    const once = addItem(empty, { sku: "MAT-001", quantity: 2 }, 10);
    expect(once).toMatchObject({ quantity: 2, limited: false });
    expect(addItem(once?.cart ?? empty, { sku: "MAT-001", quantity: 3 }, 10)).toEqual({
      cart: { id, items: [{ sku: "MAT-001", quantity: 5 }] },
      quantity: 5,
      limited: false,
    });
  });

  it("adds no more than there is, and says so", () => {
    expect(addItem(empty, { sku: "MAT-001", quantity: 5 }, 3)).toMatchObject({ quantity: 3, limited: true });
  });

  it("does not take back what is in the cart already when less is left", () => {
    const cart = { id, items: [{ sku: "MAT-001", quantity: 5 }] };
    expect(addItem(cart, { sku: "MAT-001", quantity: 1 }, 2)).toMatchObject({ quantity: 5, limited: true });
  });

  it("adds nothing of what is sold out, and no line above the last", () => {
    const full = { id, items: Array.from({ length: maxLines }, (_, n) => ({ sku: `S${n}`, quantity: 1 })) };
    expect(addItem(empty, { sku: "MAT-001", quantity: 1 }, 0)).toBeNull();
    expect(addItem(full, { sku: "NEW", quantity: 1 }, 9)).toBeNull();
    expect(addItem(full, { sku: "S0", quantity: 1 }, 9)).toMatchObject({ quantity: 2 });
  });

  it("changes and removes lines, and leaves the others and the cart's id alone", () => {
    fc.assert(
      fc.property(
        carts,
        sku,
        fc.integer({ min: 1, max: maxQuantity }),
        fc.nat(),
        (cart, stranger, quantity, pick) => {
          const chosen = cart.items[pick % Math.max(1, cart.items.length)]?.sku ?? stranger;
          const others = cart.items.filter((item) => item.sku !== chosen);
          const changed = setQuantity(cart, chosen, quantity);
          expect(changed.items.filter((item) => item.sku !== chosen)).toEqual(others);
          expect(changed.items.length).toBe(cart.items.length);
          expect(removeItem(cart, chosen)).toEqual({ id, items: others });
        },
      ),
    );
  });

  it("stays within its limits and remains readable whatever is added", () => {
    fc.assert(
      fc.property(
        carts,
        fc.record({ sku, quantity: fc.integer({ min: 1, max: maxQuantity }) }),
        fc.nat(50),
        (cart, item, limit) => {
          const added = addItem(cart, item, limit);
          if (added) expect(parseCart(serializeCart(added.cart))).toEqual(added.cart);
        },
      ),
    );
  });

  it("takes nothing that its cookie would not hold: a browser would drop the whole cart", () => {
    let cart: Cart = { id, items: [] };
    for (let line = 0; line < maxLines; line++) {
      const sku = `${line}`.padStart(40, "A");
      const added = addItem(cart, { sku, quantity: maxQuantity }, maxQuantity);
      if (!added) break;
      cart = added.cart;
    }
    expect(cart.items.length).toBeGreaterThan(20);
    expect(cart.items.length).toBeLessThan(maxLines);
    const signature = `.${"A".repeat(43)}`;
    expect(`__Host-cart=${encodeURIComponent(serializeCart(cart) + signature)}`.length).toBeLessThan(4_096);
  });
});

describe("what was bought", () => {
  const cart: Cart = {
    id,
    items: [
      { sku: "A", quantity: 3 },
      { sku: "B", quantity: 1 },
      { sku: "C", quantity: 2 },
    ],
  };

  it("leaves the cart, and what was added meanwhile stays", () => {
    const lines = [
      { sku: "A", quantity: 1 },
      { sku: "B", quantity: 1 },
      { sku: "D", quantity: 9 },
    ];
    const left = withoutBought(cart, { orders: ["one"], lines });
    expect(left.items).toEqual([
      { sku: "A", quantity: 2 },
      { sku: "C", quantity: 2 },
    ]);
    expect(parseCart(serializeCart(left))).toEqual(left);
  });

  it("makes another cart of it, the same one in every tab", () => {
    const bought = { orders: ["one"], lines: [{ sku: "B", quantity: 1 }] };
    expect(withoutBought(cart, bought).id).toBe(withoutBought(cart, bought).id);
    expect(withoutBought(cart, bought).id).not.toBe(id);
    expect(withoutBought(cart, { ...bought, orders: ["two"] }).id).not.toBe(withoutBought(cart, bought).id);
  });

  it("can be ordered once more, at least as many, and never more than a line takes", () => {
    const lines = [
      { sku: "A", quantity: 2 },
      { sku: "B", quantity: 5 },
      { sku: "D", quantity: 99 },
    ];
    expect(withLines(cart, lines).items).toEqual([
      { sku: "A", quantity: 3 },
      { sku: "B", quantity: 5 },
      { sku: "C", quantity: 2 },
      { sku: "D", quantity: maxQuantity },
    ]);
  });
});

describe("a quantity in a form", () => {
  it.each([
    ["1", 1],
    ["20", 20],
    ["007", 7],
  ])("%s is %i", (text, quantity) => {
    expect(parseQuantity(text)).toBe(quantity);
  });

  it.each([["0"], ["21"], ["-1"], ["1.5"], ["1e1"], [" 1"], [""], ["mil"], [null], [3]])(
    "%s is none",
    (value) => {
      expect(parseQuantity(value)).toBeNull();
    },
  );
});
