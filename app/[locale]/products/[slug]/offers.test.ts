import { expect, it } from "vitest";
import { priceRange, quantityChoices } from "./offers";

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
