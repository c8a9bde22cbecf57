import { expect, it } from "vitest";
import { featured } from "./featured";

const goods = ["mate", "mate", "mate", "lana", "lana", "casa"].map((categorySlug, n) => ({
  categorySlug,
  n,
}));

it("the shop window shows something of every category before it shows more of one", () => {
  expect(featured(goods, 5).map(({ n }) => n)).toEqual([0, 3, 5, 1, 4]);
});

it("the shop window of a small shop shows what there is", () => {
  expect(featured(goods, 20)).toHaveLength(6);
  expect(featured([], 4)).toEqual([]);
});
