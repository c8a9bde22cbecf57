import { expect, it } from "vitest";
import { priceRange, quantityChoices } from "./offers";

const small = { sku: "A-S", detail: "S", priceUyu: 540_00, priceUsd: 13_50 };
const large = { sku: "A-L", detail: "L", priceUyu: 990_00, priceUsd: 13_50 };

it("a product's price is that of its cheapest variant, and says so when there are others", () => {
  expect(priceRange([large, small], "UYU")).toEqual({ lowest: 540_00, several: true });
  expect(priceRange([large, small], "USD")).toEqual({ lowest: 13_50, several: false });
});

it("one can choose as many pieces as there are of some variant, up to twenty", () => {
  expect(quantityChoices([0, 3, 1])).toEqual(["1", "2", "3"]);
  expect(quantityChoices([72])).toHaveLength(20);
  expect(quantityChoices([0, -1])).toEqual([]);
});
