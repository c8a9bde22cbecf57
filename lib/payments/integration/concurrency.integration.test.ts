import { describe, expect, it, vi } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
  start,
} from "../../../test/support/orders";
import { openSession } from "../../checkout/session";
import { startCheckout } from "../../checkout/start";
import { days, now, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import * as keepAlive from "../../plexo/keep-alive";
import { receiveCallback } from "../callbacks";
import { reconcile } from "../reconcile";

withShop();

const times = <T>(count: number, work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));

async function pay(attempt: { plexoSessionId: string | null }) {
  return await sandbox.pay(attempt.plexoSessionId);
}

/** What all orders together hold and have of a variant is what its counters say (stock adds up). */
async function expectStockToAgree(sku: string): Promise<void> {
  const lines = await db().orderLine.findMany({ where: { sku }, include: { order: true } });
  const pieces = (stock: string) =>
    lines.filter(({ order }) => order.stock === stock).reduce((sum, { quantity }) => sum + quantity, 0);
  expect(await getStock(sku)).toMatchObject({ held: pieces("held"), sold: pieces("sold") });
}

describe("At the same moment", () => {
  it("100 identical callbacks, each of them reconciling, pay an order once", async () => {
    const sku = await newVariant();
    const { attempt, token } = await orderOnPlexosPage(requestFor(sku));
    const payment = await pay(attempt);
    await times(100, async () => {
      expect(await receiveCallback(attempt.callbackKey, payment)).toMatchObject({ stored: true });
      await reconcile(attempt.id, "callback");
    });
    const { events, ...order } = await getOrderRow(token);
    expect(order).toMatchObject({ state: "paid", paidTotal: 129_050, payments: [{ status: "approved" }] });
    expect(events.filter(({ kind }) => kind === "order.state")).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === "callback.received")).toHaveLength(1);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 9, held: 0, sold: 1 });
  });

  it("callbacks that come while their order is reconciled never wait for it, nor fail", async () => {
    const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
    const payment = await pay(attempt);
    for (let round = 0; round < 15; round++) {
      passTime(seconds(3));
      await Promise.all([
        reconcile(attempt.id, "due"),
        ...Array.from({ length: 6 }, () => receiveCallback(attempt.callbackKey, { ...payment, round })),
      ]);
    }
    expect(await db().paymentCallback.count({ where: { attemptId: attempt.id } })).toBeGreaterThan(0);
  });

  it("50 submits of one cart make one order, one attempt and one session (one open attempt)", async () => {
    const sku = await newVariant();
    const request = requestFor(sku);
    const opened = await times(50, () => orderOnPlexosPage(request));
    expect(new Set(opened.map(({ token, url }) => `${token} ${url}`)).size).toBe(1);
    const [first] = opened;
    const reference = first?.attempt.sessionReference;
    expect(await sandbox.sessions(reference)).toHaveLength(1);
    expect(await db().order.count({ where: { cartId: request.cartId } })).toBe(1);
    expect((await getOrderRow(first?.token ?? "")).attempts).toHaveLength(1);
    expect(await getStock(sku)).toMatchObject({ available: 9, held: 1 });
  });

  it("200 shoppers get exactly the 10 pieces that there are (stock adds up)", async () => {
    const sku = await newVariant(10);
    // More at a time only wait longer for one of the ten connections.
    const lanes = await times(40, async () => {
      const started = [];
      for (let shopper = 0; shopper < 5; shopper++) started.push(await startCheckout(requestFor(sku)));
      return started;
    });
    expect(lanes.flat()).toHaveLength(200);
    expect(lanes.flat().filter(({ ok }) => ok)).toHaveLength(10);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 0, held: 10, sold: 0 });
    await expectStockToAgree(sku);
  });

  it("carts that exchange their goods don't lock each other out", async () => {
    const skus = [await newVariant(100), await newVariant(100), await newVariant(100)];
    const carts = await times(6, async (at) => requestFor(skus[at % 3] ?? ""));
    for (let round = 0; round < 4; round++) {
      passTime(seconds(3));
      await times(6, async (at) => {
        const other = requestFor(skus[(at + round) % 3] ?? "", { quantity: 1 + (round % 2) });
        expect(await startCheckout({ ...other, cartId: carts[at]?.cartId ?? "" })).toMatchObject({
          ok: true,
        });
      });
    }
    for (const sku of skus) await expectStockToAgree(sku);
  });

  it("a payment and a changed cart leave the goods with whom they belong to", async () => {
    const sku = await newVariant(1_000);
    await startCheckout(requestFor(sku, { quantity: 20 }));
    await times(12, async (at) => {
      const request = requestFor(sku);
      const { attempt, token } = await orderOnPlexosPage(request);
      await reconcile(attempt.id, "callback");
      await pay(attempt);
      passTime(seconds(3));
      const changed = { ...requestFor(sku, { quantity: 2 + (at % 3) }), cartId: request.cartId };
      await Promise.all([reconcile(attempt.id, "callback"), startCheckout(changed)]);
      passTime(seconds(3));
      await reconcile(attempt.id, "callback");
      expect(await getOrderRow(token)).toMatchObject({ state: "paid", stock: "sold" });
    });
    await expectStockToAgree(sku);
  });
});

function gate() {
  let resolve = () => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve: () => resolve() };
}

/** Holds back Plexo's answer to the next request of a kind until it's let go. */
function holdAnswer(method: string, path: string) {
  const real = keepAlive.keepAliveFetch;
  const asked = gate();
  const held = gate();
  const spy = vi.spyOn(keepAlive, "keepAliveFetch").mockImplementation(async (url, request) => {
    const response = await real(url, request);
    if (request.method !== method || !new URL(url).pathname.endsWith(path)) return response;
    spy.mockRestore();
    asked.resolve();
    await held.promise;
    return response;
  });
  return { asked: asked.promise, letGo: held.resolve };
}

it("A callback that comes while Plexo is being asked is looked at, though the order has its money", async () => {
  const { attempt, token } = await orderOnPlexosPage(requestFor(await newVariant()));
  await pay(attempt);
  // Its session is long over, so that nothing else would have Plexo asked again.
  passTime(days(4));
  const plexo = holdAnswer("GET", "/query");
  const reconciling = reconcile(attempt.id, "callback");
  await plexo.asked;
  // It's received by a process whose clock is behind.
  passTime(-seconds(1));
  await receiveCallback(attempt.callbackKey, { junk: true });
  expect(await reconcile(attempt.id, "callback")).toEqual({ result: "too-soon" });
  plexo.letGo();
  expect(await reconciling).toMatchObject({ state: "paid" });
  passTime(seconds(3));
  const { nextCheckAt } = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
  expect(nextCheckAt && nextCheckAt <= now()).toBe(true);
  await reconcile(attempt.id, "due");
  const callbacks = await db().paymentCallback.findMany({ where: { attemptId: attempt.id } });
  expect(callbacks).toMatchObject([{ state: "applied" }]);
  expect((await getOrderRow(token)).attempts).toMatchObject([{ nextCheckAt: null }]);
});

describe("While Plexo makes a session", () => {
  async function startedWhileAsked(second: (request: ReturnType<typeof requestFor>) => Promise<unknown>) {
    const sku = await newVariant(10);
    const request = requestFor(sku);
    const { token, attemptId } = await start(request);
    const plexo = holdAnswer("POST", "/v1/sessions");
    const opening = openSession(attemptId, {});
    await plexo.asked;
    await second(request);
    plexo.letGo();
    return { sku, token, request, opened: await opening };
  }

  it("a cart that is changed leaves no way to pay the old order", async () => {
    const { sku, token, request, opened } = await startedWhileAsked(({ cartId, lines: [line] }) =>
      startCheckout({ ...requestFor(line?.sku ?? "", { quantity: 2 }), cartId }),
    );
    expect(opened).toEqual({ ok: false, reason: "try-again", kind: "busy" });
    expect(await getOrderRow(token)).toMatchObject({
      stock: "released",
      attempts: [{ state: "closed", closeReason: "superseded", redirectUrl: null }],
    });
    expect((await getOrderRow(token)).attempts[0]?.expiresAt).not.toBeNull();
    await expectStockToAgree(sku);
    expect(await orderOnPlexosPage(request)).toMatchObject({ token });
  });

  it("and refuses it, the goods of a newer attempt of the same order stay held", async () => {
    const body = { code: "merchant-not-found", message: "No.", type: "invalid-request-error", status: 400 };
    await sandbox.fault({ endpoint: "POST /v1/sessions", fault: "status", status: 400, body });
    const { sku, token, opened } = await startedWhileAsked((request) =>
      startCheckout({ ...request, form: { ...request.form, installments: 3 } }),
    );
    expect(opened).toMatchObject({ ok: false, reason: "refused" });
    expect(await getOrderRow(token)).toMatchObject({
      stock: "held",
      attempts: [{ state: "closed", closeReason: "superseded" }, { state: "creating" }],
    });
    expect(await getStock(sku)).toMatchObject({ available: 9, held: 1 });
  });
});
