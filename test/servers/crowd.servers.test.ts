import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { browserHeaders, newQuestion } from "../../tools/load/question";
import { type Seen, sendVisitors } from "../../tools/load/visitors";
import { newVariants } from "../support/orders";
import { postCallback } from "../support/sender";
import { withServers } from "../support/servers";
import { Shopper } from "../support/shopper";

const stack = withServers();
beforeAll(async () => {
  await stack.sandbox.rule({ callbacks: "drop" });
});
afterAll(async () => {
  await stack.sandbox.behave();
});

const catalogue = ["/", "/products", "/products?q=mate", "/en", "/en/products"];

/** As browsers ask that have goods in the cart. */
function questionsFor(paths: readonly string[], sku: string) {
  const { cookie } = new Shopper([{ sku, quantity: 1 }]);
  return paths.map((path) => newQuestion(stack.url, { path, cookie, marks: ["</h1>"] }, browserHeaders));
}

/** Tells of one of so many payments; how long the callback took, in milliseconds. */
async function newPayments(sku: string, count: number): Promise<(() => Promise<number>)[]> {
  const paid = await Promise.all(
    Array.from({ length: count }, async () => {
      const { attempt } = await orderOnPlexosPage(requestFor(sku));
      return { attempt, payment: await stack.sandbox.pay(attempt.plexoSessionId ?? "") };
    }),
  );
  // The first request makes the server load the route.
  expect(await postCallback(`${stack.url}/api/plexo/callbacks/AAAAAAAAAAAAAAAAAAAAAA`, {})).toBe(404);
  return paid.map(({ attempt, payment }) => async () => {
    const begun = performance.now();
    expect(await postCallback(`${stack.url}/api/plexo/callbacks/${attempt.callbackKey}`, payment)).toBe(200);
    return performance.now() - begun;
  });
}

/** A quarter of a second after each other. */
async function tellOfAll(payments: (() => Promise<number>)[]): Promise<number[]> {
  const took: number[] = [];
  for (const tell of payments) {
    await pause(250);
    took.push(await tell());
  }
  return took;
}

const inMilliseconds = (took: number[]) => `${took.map((each) => each.toFixed()).join(" ")} ms`;

/** What was seen while the callbacks came; all of them become paid orders. */
async function visitAndTell(paths: readonly string[], connections: number): Promise<[Seen, number[]]> {
  const [sku = ""] = await newVariants(1, 100);
  const payments = await newPayments(sku, 10);
  const paidBefore = await db().order.count({ where: { state: "paid" } });
  const [seen, took] = await Promise.all([
    sendVisitors(questionsFor(paths, sku), { connections, milliseconds: 3_000 }),
    tellOfAll(payments),
  ]);
  await expect
    .poll(() => db().order.count({ where: { state: "paid" } }), { timeout: 60_000, interval: 250 })
    .toBe(paidBefore + 10);
  const pages = `${seen.good} pages, ${seen.shed} turned away`;
  console.log(`${connections}: ${pages}; callbacks after ${inMilliseconds(took)}`);
  return [seen, took];
}

describe("While visitors come in crowds", () => {
  it("a hundred get their pages, and a callback is answered within a second", async () => {
    const [seen, took] = await visitAndTell([...catalogue, "/cart"], 100);
    expect(Object.fromEntries(seen.errors)).toEqual({});
    expect(seen.good).toBeGreaterThan(100);
    expect(Math.max(...took)).toBeLessThan(1_000);
  });

  it("a callback is answered within a second with three hundred waiting for pages of their own", async () => {
    const [seen, took] = await visitAndTell(["/cart"], 300);
    expect(Object.fromEntries(seen.errors)).toEqual({});
    expect(seen.good).toBeGreaterThan(0);
    expect(Math.max(...took)).toBeLessThan(1_000);
  });

  it("a callback is answered within a second that comes right behind three hundred of them", async () => {
    const [sku = ""] = await newVariants(1, 100);
    const took: number[] = [];
    const comeAll = () =>
      sendVisitors(questionsFor(["/cart"], sku), { connections: 300, milliseconds: 1_000 });
    // The visitors are this process, which has to be quick at being three hundred before it can time anything.
    await comeAll();
    for (const tell of await newPayments(sku, 4)) {
      const crowd = comeAll();
      took.push(await tell());
      expect(Object.fromEntries((await crowd).errors)).toEqual({});
    }
    console.log(`Right behind 300: callbacks after ${inMilliseconds(took)}`);
    expect(Math.max(...took)).toBeLessThan(1_000);
  });
});
