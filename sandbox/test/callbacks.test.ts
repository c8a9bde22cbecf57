import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RunningSandbox } from "../start";
import {
  APPROVED,
  call,
  cardForm,
  control,
  DECLINED,
  newSession,
  openSandbox,
  openShop,
  paymentsOf,
  submit,
  temporaryFolder,
} from "./harness";

async function deliveriesOf(sandbox: RunningSandbox) {
  return (await control(sandbox, "GET", "/deliveries")).json.items;
}

describe("callbacks", () => {
  it("carry the payment as the API answers it, unsigned, and arrive before the payer does", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { page } = await newSession(sandbox, shop.url);
    await submit(page);
    const [received] = shop.received;
    expect(received).toMatchObject({
      contentType: "application/json; charset=utf-8",
      authorization: undefined,
    });
    const { json } = await call(sandbox, `/v1/payments/${received?.body.id}`);
    expect(received?.body).toEqual(json);
    expect(await deliveriesOf(sandbox)).toMatchObject([
      { state: "delivered", url: shop.url, tries: [{ status: 200, ms: expect.any(Number) }], body: json },
    ]);
  });

  it("tell of a decline too, and then of the card that paid", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { page } = await newSession(sandbox, shop.url);
    await submit(page, cardForm(DECLINED));
    await submit(page, cardForm(APPROVED));
    await sandbox.idle();
    expect(shop.received.map(({ body }) => body.status)).toEqual(["denied", "approved"]);
    expect(shop.received.map(({ body }) => body.referenceId)).toEqual(["payment-1001", "payment-1001"]);
  });

  it("are tried again after 5 s, 30 s, 2 min, 10 min and 1 h, then given up", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop([500, 302, 404, 500, 503, 500, 500]);
    const { page } = await newSession(sandbox, shop.url);
    await submit(page);
    const counts: number[] = [];
    for (const seconds of [0, 4.9, 0.1, 30, 120, 600, 3600, 86_400]) {
      sandbox.clock.advance(seconds * 1000);
      await sandbox.idle();
      counts.push(shop.received.length);
    }
    expect(counts).toEqual([1, 1, 2, 3, 4, 5, 6, 6]);
    const [delivery] = await deliveriesOf(sandbox);
    expect(delivery.state).toBe("given-up");
    expect(delivery.tries.map(({ status }: { status: number }) => status)).toEqual([
      500, 302, 404, 500, 503, 500,
    ]);
  });

  it("count no answer in time as a failed try", async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    const sandbox = await openSandbox({ callbackTimeoutMs: 30 });
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    await submit((await newSession(sandbox, url)).page);
    await sandbox.idle();
    expect(await deliveriesOf(sandbox)).toMatchObject([
      { state: "waiting", tries: [{ error: "no answer in time" }] },
    ]);
  });

  it("wait through a restart, and are sent when they are due", async () => {
    const dataDir = temporaryFolder();
    const shop = await openShop([500]);
    const before = await openSandbox({ dataDir });
    await submit((await newSession(before, shop.url)).page);
    await before.close();
    const after = await openSandbox({ dataDir });
    expect(shop.received).toHaveLength(1);
    after.clock.advance(5_000);
    await after.idle();
    expect(shop.received).toHaveLength(2);
    expect(await deliveriesOf(after)).toMatchObject([
      { state: "delivered", tries: [{ status: 500 }, { status: 200 }] },
    ]);
  });
});

describe("callback rules", () => {
  it("drop: the payment is made and nothing is sent, until someone resends it", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    await control(sandbox, "PUT", "/rules", { callbacks: "drop" });
    await submit((await newSession(sandbox, shop.url)).page);
    expect(shop.received).toEqual([]);
    const [delivery] = await deliveriesOf(sandbox);
    expect(delivery).toMatchObject({ state: "dropped", tries: [], body: { status: "approved" } });
    const { json } = await control(sandbox, "POST", `/deliveries/${delivery.id}/resend`);
    expect(json.state).toBe("delivered");
    expect(shop.received).toHaveLength(1);
  });

  it.each(["delay", "after-redirect"])("%s: the payer is back before the callback", async (callbacks) => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    await control(sandbox, "PUT", "/rules", { callbacks, delayMs: 7_000 });
    const { status } = await submit((await newSession(sandbox, shop.url)).page);
    expect(status).toBe(303);
    sandbox.clock.advance(6_999);
    await sandbox.idle();
    expect(shop.received).toEqual([]);
    sandbox.clock.advance(1);
    await sandbox.idle();
    expect(shop.received).toHaveLength(1);
  });

  it("repeat: the same callback arrives as often as it says", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    await control(sandbox, "PUT", "/rules", { callbacks: "repeat", times: 3 });
    await submit((await newSession(sandbox, shop.url)).page);
    await sandbox.idle();
    expect(shop.received).toHaveLength(3);
    expect(new Set(shop.received.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it("can be for one session alone, outlive a restart, and be taken back", async () => {
    const dataDir = temporaryFolder();
    const before = await openSandbox({ dataDir });
    await control(before, "PUT", "/rules", { callbacks: "drop", referenceId: "checkout-session-1001" });
    await before.close();
    const sandbox = await openSandbox({ dataDir });
    const shop = await openShop();
    expect((await control(sandbox, "GET", "/rules")).json).toEqual({
      global: { callbacks: "normal" },
      sessions: { "checkout-session-1001": { callbacks: "drop" } },
    });
    await submit((await newSession(sandbox, shop.url)).page);
    expect(shop.received).toEqual([]);
    await control(sandbox, "DELETE", "/rules");
    await submit((await newSession(sandbox, shop.url)).page);
    expect(shop.received).toHaveLength(1);
    expect(await paymentsOf(sandbox)).toHaveLength(2);
  });
});
