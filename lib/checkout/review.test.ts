import { expect, it } from "vitest";
import { parseSeen, reviewLines, serializeSeen } from "./review";

const line = { sku: "A", unitPrice: 100, problem: null };

it("has nothing to say about a cart that is as the shopper saw it", () => {
  expect(reviewLines([line], parseSeen(serializeSeen([line])))).toEqual([]);
});

it("tells a changed price with what it was", () => {
  expect(reviewLines([line], { A: 90 })).toEqual([{ kind: "price", sku: "A", before: 90, now: 100 }]);
});

it("tells a line that was added on another page", () => {
  expect(reviewLines([line], {})).toEqual([{ kind: "added", sku: "A" }]);
});

it("tells what can't be bought any more before anything about its price", () => {
  const lines = [
    { ...line, problem: { kind: "sold-out" as const } },
    { ...line, sku: "B", problem: { kind: "not-enough" as const, available: 2 } },
    { ...line, sku: "C", problem: { kind: "unknown" as const } },
  ];
  expect(reviewLines(lines, { A: 1 })).toEqual([
    { kind: "sold-out", sku: "A" },
    { kind: "not-enough", sku: "B", available: 2 },
    { kind: "unknown", sku: "C" },
  ]);
});

it.each(["", "{", "null", "[]", '{"A":"x"}', '{"A":1.5}', null, `{"A":${"1".repeat(10_001)}}`])(
  "reads a tampered list of seen prices (%j) as having seen nothing",
  (value) => {
    expect(parseSeen(value)).toEqual({});
  },
);
