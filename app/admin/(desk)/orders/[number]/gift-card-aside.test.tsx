import { expect, it, vi } from "vitest";
import { GiftCardAside } from "./gift-card-aside";

const part = { taken: 0, givenBack: 0, left: 0 };
vi.mock("@/lib/gift-cards/part", () => ({ readCardPart: async () => part }));

const order = { id: "o1", number: 7, currency: "UYU", stock: "released" } as Parameters<
  typeof GiftCardAside
>[0]["order"];

it("A refund page says what a gift card paid, and nothing where it paid nothing in the end", async () => {
  expect(await GiftCardAside({ order, locale: "es" })).toBeNull();
  part.taken = 500_00;
  expect(await GiftCardAside({ order, locale: "es" })).not.toBeNull();
});
