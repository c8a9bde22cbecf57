import { describe, expect, it } from "vitest";
import type { Currency } from "../money";
import { cartDigest } from "./digest";
import { installmentsFor } from "./installments";

const line = { sku: "A", quantity: 1, unitPrice: 100, name: "Mate", detail: "", image: "/a.svg" };
const order = { currency: "UYU" as Currency, lines: [line, { ...line, sku: "B" }], shipping: 250 };

describe("two submits of one cart", () => {
  it("are the same order in whatever order the lines stand, and in whatever language", () => {
    const other = { ...order, lines: [{ ...line, sku: "B", name: "Gourd" }, line] };
    expect(cartDigest(other)).toBe(cartDigest(order));
  });

  it.each([
    [
      "another quantity",
      {
        ...order,
        lines: [
          { ...line, quantity: 2 },
          { ...line, sku: "B" },
        ],
      },
    ],
    [
      "another price",
      {
        ...order,
        lines: [
          { ...line, unitPrice: 101 },
          { ...line, sku: "B" },
        ],
      },
    ],
    ["one line fewer", { ...order, lines: [line] }],
    ["another shipping", { ...order, shipping: 0 }],
    ["another currency", { ...order, currency: "USD" as Currency }],
  ])("are two orders with %s", (_what, other) => {
    expect(cartDigest(other)).not.toBe(cartDigest(order));
  });
});

it("Instalments are offered from the totals on that the settings allow, and one always is", () => {
  const plan = (from: number, installments: number) => ({ from, installments });
  const plans = { UYU: [plan(600_000, 12), plan(0, 1), plan(100_000, 3), plan(100_000, 2)] };
  expect(installmentsFor(plans, 99_999, "UYU")).toEqual([1]);
  expect(installmentsFor(plans, 100_000, "UYU")).toEqual([1, 2, 3]);
  expect(installmentsFor(plans, 600_000, "UYU")).toEqual([1, 2, 3, 12]);
  expect(installmentsFor(plans, 600_000, "USD")).toEqual([1]);
});
