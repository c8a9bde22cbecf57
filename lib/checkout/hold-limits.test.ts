import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HeldLine, holdLimits, overLimit } from "./hold-limits";

const { piecesOfOrder, piecesOfAddress, ordersOfAddress, handful } = holdLimits;
/** Plenty of each, unless a test says how many are left. */
const line = (orderId: string, sku: string, quantity: number, available = 10_000): HeldLine => ({
  ...{ orderId, sku, quantity, available },
});
/** One piece each, of a variant of its own each, so that no variant's share matters. */
const single = (count: number) => Array.from({ length: count }, (_, at) => line(`other-${at}`, `s${at}`, 1));

describe("what one order holds", () => {
  it("is limited in pieces, over all its lines", () => {
    const lines = [line("mine", "A", piecesOfOrder - 20), line("mine", "B", 20)];
    expect(overLimit("mine", lines)).toBeNull();
    const more = [...lines, line("mine", "C", 1)];
    expect(overLimit("mine", more)).toEqual({ limit: "order", most: piecesOfOrder });
  });
});

describe("what one address holds and has not paid", () => {
  it("is limited in orders", () => {
    expect(overLimit("mine", [...single(ordersOfAddress - 1), line("mine", "A", 1)])).toBeNull();
    expect(overLimit("mine", [...single(ordersOfAddress), line("mine", "A", 1)])).toEqual({
      limit: "address",
    });
  });

  it("is limited in pieces", () => {
    const others = [line("o1", "B", 60), line("o2", "C", 60)];
    const left = piecesOfAddress - 120;
    expect(overLimit("mine", [...others, line("mine", "A", left)])).toBeNull();
    expect(overLimit("mine", [...others, line("mine", "A", left + 1)])).toEqual({ limit: "address" });
  });

  it("lets an office of forty order one thing each", () => {
    const office = Array.from({ length: 40 }, (_, at) => line(`o${at}`, "MATE", 1, 60));
    expect(overLimit("o7", office)).toBeNull();
  });
});

describe("of one variant", () => {
  it("half of what is not sold is the most", () => {
    expect(overLimit("mine", [line("mine", "A", 20, 20)])).toBeNull();
    expect(overLimit("mine", [line("mine", "A", 20, 19)])).toBeNull();
    expect(overLimit("mine", [line("mine", "A", 20, 18)])).toEqual({ limit: "variant", sku: "A", most: 19 });
  });

  it("what the same address holds already counts, and what it could still have is told", () => {
    const held = (mine: number) => [line("o1", "A", 10, 18 - mine), line("mine", "A", mine, 18 - mine)];
    expect(overLimit("mine", held(4))).toBeNull();
    expect(overLimit("mine", held(5))).toEqual({ limit: "variant", sku: "A", most: 4 });
  });

  it("the order that comes after all that an address may have can have none of it", () => {
    const lines = [line("o1", "A", 5, 1), line("mine", "A", 1, 1)];
    expect(overLimit("mine", lines)).toEqual({ limit: "variant", sku: "A", most: 0 });
  });

  it("the last pieces can always be bought: a handful is no hoard", () => {
    for (let quantity = 1; quantity <= handful; quantity++) {
      for (let available = 0; available < 30; available++) {
        expect(overLimit("mine", [line("mine", "A", quantity, available)])).toBeNull();
      }
    }
  });

  it("an order's other lines and other orders' other goods don't matter", () => {
    const lines = [line("o1", "B", 9, 1), line("mine", "A", 5, 0), line("mine", "C", 9, 9)];
    expect(overLimit("mine", lines)).toBeNull();
  });
});

it("Whatever an address orders, it is left with no more than the limits, and what it is told it could have fits", () => {
  const order = fc.record({
    sku: fc.constantFrom("A", "B", "C"),
    quantity: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(order, { maxLength: 60 }), fc.integer({ min: 0, max: 300 }), (orders, stock) => {
      const held: { orderId: string; sku: string; quantity: number }[] = [];
      const piecesOf = (sku: string) =>
        held.filter((one) => one.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);
      const judge = (orderId: string) =>
        overLimit(
          orderId,
          held.map((one) => ({ ...one, available: stock - piecesOf(one.sku) })),
        );
      orders.forEach(({ sku, quantity }, at) => {
        const mine = { orderId: `o${at}`, sku, quantity };
        if (piecesOf(sku) + quantity > stock) return;
        held.push(mine);
        const over = judge(mine.orderId);
        if (!over) return;
        held.pop();
        if (over.limit !== "variant" || over.most === 0) return;
        expect(over.most).toBeLessThan(quantity);
        held.push({ ...mine, quantity: over.most });
        expect(judge(mine.orderId)?.limit).not.toBe("variant");
        held.pop();
      });
      expect(held.length).toBeLessThanOrEqual(ordersOfAddress);
      expect(held.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(piecesOfAddress);
      for (const sku of ["A", "B", "C"]) {
        expect(piecesOf(sku)).toBeLessThanOrEqual(Math.max(handful, Math.ceil(stock / 2)));
      }
    }),
  );
});
