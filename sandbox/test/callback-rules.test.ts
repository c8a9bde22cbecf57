import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { CallbackQueue } from "../callbacks/queue";
import { defaultClientsFile, readClients } from "../clients";
import { Clock } from "../clock";
import { Store } from "../store/store";
import {
  APPROVED,
  cardForm,
  control,
  DECLINED,
  deliveriesOf,
  newSession,
  openSandbox,
  openShop,
  paymentsOf,
  START,
  submit,
  temporaryFolder,
} from "./harness";

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

describe("callback rules for what is told, and in which order", () => {
  /** What a shop gets of a card that was declined and one that was approved, under a rule. */
  async function shopWith(rule: object) {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const set = await control(sandbox, "PUT", "/rules", rule);
    expect(set.status).toBe(200);
    const { page } = await newSession(sandbox, shop.url);
    return { sandbox, shop, page };
  }

  it("reorder: the later callback of a session arrives first, the earlier one right after it", async () => {
    const { sandbox, shop, page } = await shopWith({ callbacks: "reorder" });
    await submit(page, cardForm(DECLINED));
    await sandbox.idle();
    expect(shop.received).toEqual([]);
    expect(await deliveriesOf(sandbox)).toMatchObject([{ state: "waiting", held: true }]);
    await submit(page, cardForm(APPROVED));
    await sandbox.idle();
    expect(shop.received.map(({ body }) => body.status)).toEqual(["approved", "denied"]);
  });

  it("reorder: a callback that no other follows is sent after half a minute, after a restart too", async () => {
    const dataDir = temporaryFolder();
    const before = await openSandbox({ dataDir });
    const shop = await openShop();
    await control(before, "PUT", "/rules", { callbacks: "reorder" });
    await submit((await newSession(before, shop.url)).page);
    await before.close();
    const sandbox = await openSandbox({ dataDir });
    sandbox.clock.advance(29_999);
    await sandbox.idle();
    expect(shop.received).toEqual([]);
    sandbox.clock.advance(1);
    await sandbox.idle();
    expect(shop.received).toHaveLength(1);
  });

  it.each([
    ["before-redirect", ["shop", "payer"]],
    ["normal", ["payer", "shop"]],
  ] as const)("%s: when the time that a payer waits is over, %j is the order", async (rule, order) => {
    const dataDir = temporaryFolder();
    const before = await openSandbox({ dataDir });
    await submit((await newSession(before)).page);
    await before.close();
    const store = new Store(join(dataDir, "sandbox/journal.jsonl"));
    store.save({ rules: { global: { callbacks: rule }, sessions: {} } });
    const [clients, clock, log] = [
      readClients(defaultClientsFile),
      new Clock(START),
      pino({ enabled: false }),
    ];
    const queue = new CallbackQueue({ store, clock, clients, log });
    const [payment] = store.payments.values();
    if (!payment) throw new Error("No payment was kept.");
    const events: string[] = [];
    const shop = createServer((_, response) => {
      events.push("shop");
      response.end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => shop.once("listening", resolve));
    onTestFinished(() => void shop.close());

    const callbackUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`;
    const deliveries = queue.plan({ callbackUrl, referenceId: "session" }, payment);
    store.save({ deliveries });
    queue.start(deliveries);
    await queue.answered(payment, 0).then(() => events.push("payer"));
    await queue.idle();
    store.close();
    expect(events).toEqual(order);
  });

  it("stale: the body tells of the payment as it was before", async () => {
    const { sandbox, shop, page } = await shopWith({ stale: true });
    await submit(page);
    await sandbox.idle();
    expect(shop.received).toMatchObject([{ body: { status: "pending", transactions: [{}] } }]);
    expect((await paymentsOf(sandbox))[0].status).toBe("approved");
  });

  it("forge: chosen fields lie, and the API tells the truth", async () => {
    const forge = {
      status: "approved",
      amount: { total: 1 },
      merchant: { id: 4100 },
      referenceId: "payment-of-another",
    };
    const { sandbox, shop, page } = await shopWith({ forge });
    await submit(page, cardForm(DECLINED));
    await sandbox.idle();
    const [payment] = await paymentsOf(sandbox);
    expect(payment.status).toBe("denied");
    expect(shop.received[0]?.body).toEqual({
      ...payment,
      ...forge,
      amount: { ...payment.amount, total: 1 },
      merchant: { ...payment.merchant, id: 4100 },
    });
  });

  it("malformed: the JSON breaks off, and two rules can go together", async () => {
    const { sandbox, page } = await shopWith({ callbacks: "drop", malformed: true });
    await submit(page);
    const [{ request, body }] = await deliveriesOf(sandbox);
    expect(() => JSON.parse(request.body)).toThrow(SyntaxError);
    expect(JSON.stringify(body).startsWith(request.body)).toBe(true);
  });

  it("end for one session without those of others", async () => {
    const sandbox = await openSandbox();
    for (const referenceId of ["one", "two"]) {
      await control(sandbox, "PUT", "/rules", { callbacks: "drop", referenceId });
    }
    await control(sandbox, "DELETE", "/rules?referenceId=one");
    expect((await control(sandbox, "GET", "/rules")).json.sessions).toEqual({ two: { callbacks: "drop" } });
  });
});
