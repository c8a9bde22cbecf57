import { expect, it, vi } from "vitest";
import { priceOf } from "./prices";

vi.mock("../shop/offers", () => ({ offeredCurrencies: ["UYU"] }));

it("A price in a currency that the shop does not sell in any more is none: for the catalogue, a cart and the club", () => {
  const variant = { priceUyu: 100, priceUsd: 3 };
  expect([priceOf(variant, "UYU"), priceOf(variant, "USD")]).toEqual([100, null]);
});
