import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { newVariants } from "../support/orders";
import { withServers } from "../support/servers";
import { Shopper } from "../support/shopper";

const stack = withServers({ proxied: true });
let pages: string[];
let callback: string;
let cookie = "";

beforeAll(async () => {
  const [sku = ""] = await newVariants(1, 10);
  const { token, attempt } = await orderOnPlexosPage(requestFor(sku));
  pages = [
    "/cart",
    "/checkout",
    `/checkout/result/${token}`,
    `/orders/${token}`,
    `/en/checkout/cancel/${token}`,
  ];
  cookie = new Shopper([{ sku, quantity: 1 }]).cookie;
  callback = `/api/plexo/callbacks/${attempt.callbackKey}`;
});

type Seen = { status: number; took: number; text: string; headers: Headers };

async function ask(path: string, init: RequestInit = {}): Promise<Seen> {
  const begun = performance.now();
  const response = await fetch(`${stack.url}${path}`, {
    redirect: "manual",
    headers: { cookie },
    signal: AbortSignal.timeout(20_000),
    ...init,
  });
  const text = await response.text();
  return { status: response.status, took: performance.now() - begun, text, headers: response.headers };
}

const tell = () =>
  ask(callback, { method: "POST", headers: { "content-type": "application/json" }, body: '{"news":true}' });

function expectToSaySo(page: Seen, within: number) {
  expect(page.status).toBe(503);
  expect(page.took).toBeLessThan(within);
  expect(page.headers.get("retry-after")).toBe("5");
  expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  // A sentence and a way on, and nothing that needs a script.
  expect(page.text).toMatch(/<h1>(La tienda vuelve enseguida|The shop will be right back)<\/h1>/);
  expect(page.text).not.toContain("<script");
}

/** All is well again at once: everything is answered as ever. */
async function expectWell() {
  await expect
    .poll(() => ask("/api/health/ready").then(({ status }) => status), { timeout: 5_000, interval: 50 })
    .toBe(200);
  for (const { status } of await Promise.all(pages.map((path) => ask(path)))) expect(status).toBe(200);
  expect(await tell()).toMatchObject({ status: 200 });
}

describe("A shop whose database", () => {
  it("is well answers everything", expectWell);

  it.each([
    { what: "hangs", trouble: () => stack.way.hang() },
    { what: "is stopped", trouble: () => stack.way.refuse() },
  ])(
    "$what says so within three seconds, then at once, and is well again as soon as it's back",
    async ({ trouble }) => {
      trouble();
      const [first, told] = await Promise.all([Promise.all(pages.map((path) => ask(path))), tell()]);
      for (const page of first) expectToSaySo(page, 3_000);
      expect(told).toMatchObject({ status: 503 });
      expect(told.took).toBeLessThan(3_000);

      for (const page of await Promise.all(pages.map((path) => ask(path)))) expectToSaySo(page, 500);
      expectToSaySo(await ask("/en/categories/not-looked-at-before"), 500);
      const again = await tell();
      expect(again).toMatchObject({ status: 503 });
      expect(again.took).toBeLessThan(500);
      expect(again.headers.get("retry-after")).toBe("5");
      expect(await ask("/api/health/live")).toMatchObject({ status: 200 });
      const ready = await ask("/api/health/ready");
      expect(ready).toMatchObject({ status: 503, text: '{"status":"unavailable","reason":"database"}' });
      expect(ready.took).toBeLessThan(2_000);

      stack.way.resume();
      await expectWell();
    },
  );

  it("hangs shows the pages of the catalogue that it has, however old they get meanwhile", async () => {
    expect(await ask("/products")).toMatchObject({ status: 200 });
    stack.way.hang();
    // Kept pages are rendered anew after ten seconds, and that can't be done now.
    for (const end = Date.now() + 12_000; Date.now() < end; await pause(500)) {
      const page = await ask("/products");
      expect(page.status).toBe(200);
      expect(page.took).toBeLessThan(3_000);
    }
    expectToSaySo(await ask("/en/products?q=never+looked+at"), 500);
    stack.way.resume();
    await expectWell();
  });

  it("has its orders locked says so on their pages, and serves the others", async () => {
    const client = new Client({ connectionString: stack.databaseUrl });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE "Order", "PaymentCallback"');
    const [result, told, other] = await Promise.all([ask(pages[2] ?? ""), tell(), ask("/en/products")]);
    expectToSaySo(result, 3_000);
    expect(told).toMatchObject({ status: 503 });
    expect(told.took).toBeLessThan(3_000);
    expect(other).toMatchObject({ status: 200 });
    await client.end();
    await expectWell();
    expect(await db().paymentCallback.count()).toBe(1);
  });
});
