import { expect, it } from "vitest";
import { axesOf, priceRange, quantityChoices } from "./offers";

const [small, large] = [{ price: 540_00 }, { price: 990_00 }];

it("a product's price is that of its cheapest variant, and says so when there are others", () => {
  expect(priceRange([large, small])).toEqual({ lowest: 540_00, several: true });
  expect(priceRange([small, small])).toEqual({ lowest: 540_00, several: false });
  expect(priceRange([])).toEqual({ lowest: undefined, several: false });
});

it("one can choose as many pieces as there are of some variant, up to twenty", () => {
  expect(quantityChoices([0, 3, 1])).toEqual(["1", "2", "3"]);
  expect(quantityChoices([72])).toHaveLength(20);
  expect(quantityChoices([0, -1])).toEqual([]);
});

it("size and colour are chosen each by itself where variants differ in both, and together where they do not", () => {
  const variant = (size: string | null, color: string | null, price = 1) => ({ size, color, price });
  expect(axesOf([variant("38", "a"), variant("38", "b"), variant("39", "a")])).toEqual({
    sizes: ["38", "39"],
    colors: ["a", "b"],
  });
  expect(axesOf([variant("38", "a"), variant("39", "a")])).toBeNull();
  expect(axesOf([variant("38", "a"), variant("39", "b"), variant(null, "b")])).toBeNull();
  expect(axesOf([variant("38", "a"), variant("38", "b"), variant("39", "a", 2)])).toBeNull();
  expect(axesOf([])).toBeNull();
});
