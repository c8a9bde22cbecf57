import { readFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { newVariants } from "../support/orders";
import { postCallback } from "../support/sender";
import { withServers } from "../support/servers";
import { shopSecret } from "../support/shop-server";
import { Shopper } from "../support/shopper";

/** Runs in the server: once it listens, what is not awaited goes wrong, and things are said past the log. */
const strays = `
if (process.argv[1]?.endsWith("server.js")) {
  const timer = setInterval(() => {
    if (!globalThis[Symbol.for("shop: own address")]?.address) return;
    clearInterval(timer);
    Promise.reject(new Error("stray rejection"));
    setImmediate(() => { throw new Error("stray exception"); });
    console.log("said in %d lines\\nand no JSON", 2);
    console.error("said with", new Error("stray error"));
    process.stdout.write("written bare\\n");
    process.stderr.write(Buffer.from("written in bytes\\n"));
    process.emitWarning("stray warning");
  }, 50);
}`;

const stack = withServers({
  env: {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(strays)}`,
    PLEXO_TIMEOUT_MS: "2000",
    // It looks at the tables by itself, and would have errors of its own.
    RECONCILER: "off",
  },
});
let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: stack.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
});

type Line = {
  time: string;
  level: number;
  msg: string;
  order?: string;
  path?: string;
  request?: string;
  error?: { type: string; message: string; stack: string };
};

const server = () => {
  const [first] = stack.servers;
  if (!first) throw new Error("There is no server.");
  return first;
};

/** The whole log. Every line of it is JSON, or this throws. */
const readLog = () =>
  readFileSync(server().logFile, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** The lines that something leaves, told by the message of the error in them. */
async function linesOf(work: () => Promise<unknown>, message: RegExp): Promise<Line[]> {
  const before = readLog().length;
  await work();
  const ours = () =>
    readLog()
      .slice(before)
      .filter(({ error }) => message.test(error?.message ?? ""));
  await expect.poll(() => ours().length).toBeGreaterThan(0);
  return ours();
}

/** Does something while one of the shop's tables is away. */
async function without(table: string, work: () => Promise<unknown>): Promise<void> {
  await owner.query(`ALTER TABLE "${table}" RENAME TO "Gone"`);
  await work().finally(() => owner.query(`ALTER TABLE "Gone" RENAME TO "${table}"`));
}

async function openOrder() {
  const [sku = ""] = await newVariants(1, 10);
  const { token, attempt } = await orderOnPlexosPage(requestFor(sku));
  return { sku, token, attempt };
}

const get = (path: string, init?: RequestInit) => fetch(`${server().url}${path}`, init);

describe("The log of a production server", () => {
  it("is JSON line by line, whatever is said past it, and has each stray error once", async () => {
    await expect.poll(() => readLog().filter(({ msg }) => msg === "written in bytes")).toHaveLength(1);
    const said = readLog();
    const withError = (message: string) => said.filter(({ error }) => error?.message === message);
    for (const stray of ["stray rejection", "stray exception", "stray error", "stray warning"]) {
      expect(withError(stray), stray).toHaveLength(1);
    }
    expect(said.filter(({ msg }) => msg === "written bare")).toHaveLength(1);
    expect(said.filter(({ msg }) => msg === "said in 2 lines\nand no JSON")).toHaveLength(1);
    expect(await get("/api/health/live")).toMatchObject({ status: 200 });
  });

  it("has the error of a page once, with its order and the reference that the page shows", async () => {
    const { token, attempt } = await openOrder();
    let shown = "";
    const lines = await linesOf(
      () =>
        without("PaymentEvent", async () => {
          shown = await (await get(`/orders/${token}`)).text();
        }),
      /PaymentEvent/,
    );
    expect(lines).toMatchObject([{ msg: "request failed", order: attempt.orderId, path: "/orders/…" }]);
    expect(shown).toContain(`Referencia: ${lines[0]?.request}`);
  });

  it("has an error that is met before the page once", async () => {
    const { token } = await openOrder();
    const lines = await linesOf(() => without("Order", () => get(`/checkout/result/${token}`)), /Order/);
    expect(lines).toMatchObject([{ path: "/checkout/result/…" }]);
  });

  it("has the error of an action once", async () => {
    const [sku = ""] = await newVariants(1, 10);
    const shopper = new Shopper([{ sku, quantity: 1 }]);
    const form = await shopper.fillCheckout(server().url);
    const pay = () => shopper.submit(server().url, form ?? new FormData());
    const lines = await linesOf(() => without("CheckoutAttempt", pay), /CheckoutAttempt/);
    expect(lines).toMatchObject([{ msg: "pay failed" }]);
  });

  it("has the error of a callback once", async () => {
    const { attempt } = await openOrder();
    const url = `${server().url}/api/plexo/callbacks/${attempt.callbackKey}`;
    const tell = async () => expect(await postCallback(url, { news: true })).toBe(503);
    const lines = await linesOf(() => without("PaymentCallback", tell), /PaymentCallback/);
    expect(lines).toMatchObject([{ msg: "callback not stored" }]);
  });

  it("has an error that a crowd meets while it waits for one question once, with its order", async () => {
    const { token, attempt } = await openOrder();
    // Plexo is asked now, so that those who come next wait for their turn.
    await get(`/checkout/result/${token}`);
    const look = () => Promise.all(Array.from({ length: 5 }, () => get(`/checkout/result/${token}`)));
    const lines = await linesOf(() => without("PaymentCallback", look), /PaymentCallback/);
    expect(lines).toMatchObject([{ msg: "reconciling failed", order: attempt.orderId }]);
  });

  it("never says an order's token, a callback's key, a cart's id or a secret", async () => {
    const { token, attempt, sku } = await openOrder();
    const shopper = new Shopper([{ sku, quantity: 1 }]);
    const headers = { cookie: shopper.cookie };
    await without("PaymentEvent", async () => {
      for (const path of [`/orders/${token}`, `/en/checkout/cancel/${token}?from=/orders/${token}`]) {
        await get(path, { headers });
      }
    });
    await without("CheckoutAttempt", async () => {
      await get(`/checkout/result/${token}`, { headers });
      await postCallback(`${server().url}/api/plexo/callbacks/${attempt.callbackKey}`, { news: true });
    });
    const log = readFileSync(server().logFile, "utf8");
    for (const secret of [token, attempt.callbackKey, shopper.cartId, shopSecret, "sandbox-key"]) {
      expect(log).not.toContain(secret);
    }
  });
});
