import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  APPROVED,
  call,
  cardForm,
  DECLINED,
  deliveriesOf,
  newSession,
  openSandbox,
  openShop,
  submit,
  temporaryFolder,
} from "./harness";

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

  it("keep what was sent and the beginning of what the shop answered, for every try", async () => {
    const sandbox = await openSandbox();
    const answers = ["not yet", "x".repeat(5_000)];
    const server = createServer((_, response) => {
      response.writeHead(answers.length > 1 ? 503 : 200, { "content-type": "text/plain" });
      response.end(answers.shift());
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await submit((await newSession(sandbox, url)).page);
    sandbox.clock.advance(5_000);
    await sandbox.idle();
    const [delivery] = await deliveriesOf(sandbox);
    expect(JSON.parse(delivery.request.body)).toEqual(delivery.body);
    expect(delivery.request.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(delivery.tries).toMatchObject([
      { status: 503, answer: { type: "text/plain", body: "not yet" } },
      { status: 200, answer: { body: "x".repeat(1_000), cut: true } },
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
