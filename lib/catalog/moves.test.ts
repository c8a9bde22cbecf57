import { expect, it } from "vitest";
import { moveGoods, sumMoves } from "./moves";

const lines = [
  { sku: "A", quantity: 2 },
  { sku: "B", quantity: 1 },
];

it("Goods that are sold, or go back, leave what is held; those that are taken again come off the shelf", () => {
  const shelf = new Map([
    ["A", 5],
    ["B", 1],
  ]);
  expect(moveGoods("sell", lines, shelf)).toEqual([
    { sku: "A", available: 0, held: -2, sold: 2 },
    { sku: "B", available: 0, held: -1, sold: 1 },
  ]);
  expect(moveGoods("release", lines, shelf)).toEqual([
    { sku: "A", available: 2, held: -2, sold: 0 },
    { sku: "B", available: 1, held: -1, sold: 0 },
  ]);
  expect([...shelf.values()]).toEqual([5, 1]);
  expect(moveGoods("take-again", lines, shelf)).toEqual([
    { sku: "A", available: -2, held: 0, sold: 2 },
    { sku: "B", available: -1, held: 0, sold: 1 },
  ]);
  expect([...shelf.values()]).toEqual([3, 0]);
});

it("Where one line is short nothing is taken, and two lines of one variant need the sum", () => {
  const shelf = new Map([["A", 3]]);
  expect(moveGoods("take-again", lines, shelf)).toBeNull();
  const twice = [
    { sku: "A", quantity: 2 },
    { sku: "A", quantity: 2 },
  ];
  expect(moveGoods("take-again", twice, shelf)).toBeNull();
  expect(shelf.get("A")).toBe(3);
});

it("The moves of many orders are one for each variant", () => {
  const moves = [
    ...(moveGoods("sell", lines, new Map()) ?? []),
    ...(moveGoods("release", [{ sku: "A", quantity: 1 }], new Map()) ?? []),
  ];
  expect(sumMoves(moves)).toEqual([
    { sku: "A", available: 1, held: -3, sold: 2 },
    { sku: "B", available: 0, held: -1, sold: 1 },
  ]);
});
