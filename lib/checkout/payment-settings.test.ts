import { expect, it, vi } from "vitest";
import type { Shop } from "../shop/types";
import { getPaymentSettings, meansInForce } from "./payment-settings";

const { shop } = vi.hoisted(() => ({ shop: {} as Pick<Shop, "payment"> }));
vi.mock("@/shop/shop", () => ({ shop }));

it("A shop that says nothing takes cards, and asks for 3-D Secure as Plexo has it", async () => {
  expect(await getPaymentSettings()).toEqual({ means: ["card"], skipsThreeds: false });
});

it("What the shop says is in force, and what is no longer offered gives way to the usual means", async () => {
  shop.payment = { means: ["cash", "card"], skipsThreeds: true };
  const settings = await getPaymentSettings();
  expect(settings).toEqual({ means: ["cash", "card"], skipsThreeds: true });
  expect(meansInForce(settings, "card")).toBe("card");
  expect(meansInForce(settings, "transfer")).toBe("cash");
});
