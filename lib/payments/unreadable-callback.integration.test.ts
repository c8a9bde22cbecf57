import { expect, it } from "vitest";
import { POST } from "@/app/api/plexo/callbacks/[key]/route";
import { withShop } from "@/scripts/test/shop";
import { newVariant, orderOnPlexosPage, requestFor } from "../checkout/order.testing";
import { db } from "../db";
import { callbackLimit } from "./inbox";

withShop();

async function answerTo(key: string, body: string): Promise<number> {
  const headers = { "content-type": "application/json" };
  const request = new Request("https://shop.example.com/", { method: "POST", headers, body });
  return (await POST(request, { params: Promise.resolve({ key }) })).status;
}

it("A callback that can't be read is told why where the key is an attempt's, and finds nothing elsewhere", async () => {
  const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const tooLarge = "[".repeat(callbackLimit + 1);
  expect(await answerTo(attempt.callbackKey, "{")).toBe(400);
  expect(await answerTo(attempt.callbackKey, tooLarge)).toBe(413);
  for (const key of ["A".repeat(22), "no key"]) {
    expect(await answerTo(key, "{")).toBe(404);
    expect(await answerTo(key, tooLarge)).toBe(404);
  }
  expect(await db().paymentCallback.count()).toBe(0);
});
