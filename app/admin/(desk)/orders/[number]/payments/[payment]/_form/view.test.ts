import { expect, it, vi } from "vitest";
import type { Operable } from "@/lib/payments/operable";
import { confirmView } from "./view";

const part = { taken: 600_00, givenBack: 0, left: 600_00 };
vi.mock("@/lib/gift-cards/part", () => ({ readCardPart: async () => part }));

const payment = {
  ...{ plexoId: "p1", status: "approved", amount: 290_50, capturedAmount: 290_50, refundedAmount: 0 },
  ...{ onItsWay: 0, transactions: 1, brand: "visa", last4: "1111" },
};
const order = { id: "o1", currency: "UYU", total: 890_50, giftCardId: "c1", giftCardTotal: 600_00 };

async function says(kind: "refund" | "cancellation", amount: number, giftCardId: string | null = "c1") {
  const operable = { order: { ...order, giftCardId, payments: [payment] }, payment, room: () => 290_50 };
  const shown = { operable: operable as unknown as Operable, kind, locale: "en" as const };
  return (await confirmView(shown, { amount: "", reason: "", note: "" }, amount)).says.join(" ");
}

it("Who gives back the last of the money is told what goes back to the gift card with it", async () => {
  expect(await says("refund", 290_50)).toMatch(/600.00 that are left of the gift card/);
  expect(await says("cancellation", 290_50)).toContain("gift card");
  expect(await says("refund", 290_49)).not.toContain("gift card");
  expect(await says("refund", 290_50, null)).not.toContain("gift card");
  part.left = 0;
  expect(await says("refund", 290_50)).not.toContain("gift card");
});
