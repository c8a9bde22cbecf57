import type { APIRequestContext } from "playwright/test";
import { expectHeading } from "./support/hosted";
import { expectCallbacks } from "./support/purchase";
import { expect, test } from "./support/test";
import { spanish } from "./support/words";

const unknownKey = "AAAAAAAAAAAAAAAAAAAAAA";

function callBack(request: APIRequestContext, key: string, body: string, type = "application/json") {
  return request.post(`/api/plexo/callbacks/${key}`, {
    headers: { "content-type": type },
    data: Buffer.from(body),
  });
}

for (const key of [unknownKey, "short", `${unknownKey}x`]) {
  test(`A callback to the key ${key}, which is nobody's, is answered 404 in JSON`, async ({ request }) => {
    const response = await callBack(request, key, '{"status":"approved"}');
    expect(response.status()).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: "not-found" } });
  });
}

test("A callback that is not JSON, too large or of another type is refused in JSON and changes nothing of the order", async ({
  request,
  shop,
  order,
}) => {
  const { token, attempt } = await order();
  const key = attempt.callbackKey;
  const { updatedAt: _, ...before } = await shop.order(token);

  for (const { body, type, status, code } of [
    { body: "status=approved", status: 400, code: "invalid-json" },
    { body: "", status: 400, code: "invalid-json" },
    { body: JSON.stringify({ padding: "x".repeat(64 * 1024) }), status: 413, code: "too-large" },
    { body: "{}", type: "text/plain", status: 415, code: "unsupported-media-type" },
    { body: "a=b", type: "application/x-www-form-urlencoded", status: 415, code: "unsupported-media-type" },
  ]) {
    const response = await callBack(request, key, body, type);
    expect(response.status()).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  }
  expect((await request.get(`/api/plexo/callbacks/${key}`)).status()).toBe(405);
  expect(await shop.order(token)).toMatchObject(before);
  // The key is the message: that something came is kept, and Plexo is asked.
  await expectCallbacks(shop, token, ["ignored", "ignored", "ignored"]);
});

test("A forged callback that says approved moves nothing", async ({ page, request, shop, order }) => {
  const { good, token, attempt } = await order();
  const forged = {
    id: "ffffffffffffffffffffffffffffffff",
    referenceId: attempt.paymentReference,
    status: "approved",
    amount: { currency: "UYU", total: 1250 },
    merchant: { id: 3243 },
  };
  expect((await callBack(request, attempt.callbackKey, JSON.stringify(forged))).status()).toBe(200);
  await expectCallbacks(shop, token, ["ignored"]);
  expect(await shop.order(token)).toMatchObject({ state: "awaiting_payment", paidTotal: 0 });
  expect(await shop.payments(token)).toEqual([]);
  expect(await shop.stock(good.sku)).toMatchObject({ held: 1, sold: 0 });
  await page.goto(`/checkout/result/${token}`);
  await expectHeading(page, spanish.result.unpaid);
});

test("A callback that points at somebody else's approved payment moves nothing, and is flagged", async ({
  request,
  shop,
  order,
  pay,
}) => {
  const foreign = await pay(await order());

  const { good, token, attempt, sessionId } = await order();
  expect((await callBack(request, attempt.callbackKey, JSON.stringify(foreign))).status()).toBe(200);
  await expectCallbacks(shop, token, ["flagged"]);
  expect(await shop.order(token)).toMatchObject({
    state: "awaiting_payment",
    paidTotal: 0,
    flagReason: `contradicted:${foreign.id}`,
  });
  expect(await shop.payments(token)).toEqual([]);
  expect(await shop.stock(good.sku)).toMatchObject({ held: 1, sold: 0 });

  // Its own payer is not kept from paying by it.
  await pay({ token, sessionId });
});

test("A body that is no payment is stored as such, and the payment is looked up all the same", async ({
  request,
  shop,
  sandbox,
  order,
}) => {
  const { token, attempt, sessionId } = await order();
  await sandbox.rule({ referenceId: attempt.sessionReference, callbacks: "drop" });
  await sandbox.pay(sessionId);
  expect((await callBack(request, attempt.callbackKey, '{"hello":"shop"}')).status()).toBe(200);
  await expectCallbacks(shop, token, ["applied"]);
  expect(await shop.callbacks(token)).toMatchObject([{ body: null, paymentId: null }]);
  expect(await shop.order(token)).toMatchObject({ state: "paid" });
});

test("A stored callback carries no card data", async ({ shop, order, pay }) => {
  const { token, sessionId } = await order();
  await pay({ token, sessionId });
  await expectCallbacks(shop, token, ["applied"]);
  const [callback] = await shop.callbacks(token);
  expect(callback?.body).toMatchObject({ status: "approved" });
  expect(JSON.stringify(callback?.body)).not.toMatch(/"(token|cardholder|bin|expMonth|expYear|cvc|number)"/i);
});
