import { afterEach, describe, expect, it, vi } from "vitest";
import { repeatOrder } from "@/test/support/many-orders";
import type { Fault } from "@/test/support/sandbox-control";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
  start,
} from "../../test/support/orders";
import { reconcileDue } from "../payments/due";
import { reconcile } from "../payments/reconcile";
import { now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import * as keepAlive from "../plexo/keep-alive";
import { resumeCheckout } from "./resume";
import { openSession } from "./session";
import { closeUnsent } from "./unsent";

withShop();
afterEach(() => void vi.restoreAllMocks());

const sessionsOf = (reference: string | undefined) => sandbox.sessions(reference);
const fault = (change: Fault) => sandbox.fault({ endpoint: "POST /v1/sessions", times: 1, ...change });

/** Nothing listens at Plexo's address: no request ever leaves. */
function stopPlexo() {
  const cause = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  return vi.spyOn(keepAlive, "keepAliveFetch").mockRejectedValue(new TypeError("fetch failed", { cause }));
}

/** A checkout that the shop could not get a session for. */
async function orderWithoutSession(available = 10) {
  const sku = await newVariant(available);
  const request = requestFor(sku, { quantity: 2 });
  const { token, attemptId } = await start(request);
  const opened = await openSession(attemptId, {});
  expect(opened).toMatchObject({ ok: false, reason: "try-again" });
  return { sku, request, token, attemptId };
}

const attemptOf = async (token: string) => (await getOrderRow(token)).attempts[0];

describe("While Plexo is away", () => {
  it("goods of attempts that it never heard of are back on the shelf within two minutes, without asking it", async () => {
    const plexo = stopPlexo();
    const { sku, token } = await orderWithoutSession(100);
    const orders = [{ token }, ...(await repeatOrder(token, 29))];
    passTime(seconds(30));
    await closeUnsent();
    expect(await getStock(sku)).toMatchObject({ held: 60 });

    passTime(seconds(31));
    plexo.mockClear();
    await closeUnsent();
    expect(plexo).not.toHaveBeenCalled();
    expect(await getStock(sku)).toEqual({ onHand: 100, available: 100, held: 0, sold: 0 });
    for (const order of orders) {
      const { stock, attempts, events } = await getOrderRow(order.token);
      expect(stock).toBe("released");
      expect(attempts).toMatchObject([{ state: "closed", closeReason: "unsent", nextCheckAt: null }]);
      expect(events.map(({ kind }) => kind)).toContain("stock.released");
    }
  });

  it("a shopper who presses the button again within a minute goes on with the same attempt", async () => {
    stopPlexo();
    const { request, token, attemptId } = await orderWithoutSession();
    passTime(seconds(50));
    await reconcileDue();
    vi.restoreAllMocks();
    passTime(seconds(11));
    expect(await orderOnPlexosPage(request)).toMatchObject({ token, attempt: { id: attemptId } });
  });

  it("a shopper who comes later pays the same order under fresh references", async () => {
    stopPlexo();
    const { sku, request, token, attemptId } = await orderWithoutSession();
    passTime(seconds(61));
    await reconcileDue();
    vi.restoreAllMocks();
    passTime(seconds(11));
    const again = await orderOnPlexosPage(request);
    expect(again.token).toBe(token);
    expect(again.attempt.id).not.toBe(attemptId);
    expect(await getStock(sku)).toMatchObject({ available: 8, held: 2 });

    await sandbox.pay(again.attempt.plexoSessionId);
    await reconcile(again.attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", stock: "sold" });
  });

  it("the order's own page goes on with it too", async () => {
    stopPlexo();
    const { token } = await orderWithoutSession();
    passTime(seconds(61));
    await closeUnsent();
    vi.restoreAllMocks();
    passTime(seconds(11));
    expect(await resumeCheckout(token, {})).toMatchObject({ ok: true });
  });
});

it("A process that died before it asked Plexo leaves its goods to others, once no lease protects it", async () => {
  const sku = await newVariant();
  const { token, attemptId } = await start(requestFor(sku));
  passTime(seconds(61));
  const leaseUntil = new Date(now().getTime() + 1_000);
  await db().checkoutAttempt.update({ where: { id: attemptId }, data: { leaseUntil } });
  await closeUnsent();
  expect(await getStock(sku)).toMatchObject({ held: 1 });
  passTime(seconds(2));
  await closeUnsent();
  expect(await getStock(sku)).toMatchObject({ held: 0 });
  expect(await attemptOf(token)).toMatchObject({ closeReason: "unsent" });
});

describe("When the answer to a request got lost", () => {
  it("the session that Plexo made is found, and the payer is sent there", async () => {
    await fault({ fault: "timeout-after" });
    const { request, sku, token } = await orderWithoutSession();
    passTime(seconds(61));
    await reconcileDue();
    const attempt = await attemptOf(token);
    const sessions = await sessionsOf(attempt?.sessionReference);
    expect(sessions).toHaveLength(1);
    expect(attempt).toMatchObject({ state: "open", redirectUrl: sessions[0]?.url });
    expect((await orderOnPlexosPage(request)).url).toBe(sessions[0]?.url);
    expect(await getStock(sku)).toMatchObject({ held: 2 });
  });

  it("and Plexo has no session, the goods go back, and the attempt stays watched", async () => {
    await fault({ fault: "timeout-before" });
    const { sku, token } = await orderWithoutSession();
    expect((await attemptOf(token))?.sentAt).not.toBeNull();
    await closeUnsent();
    passTime(seconds(61));
    await closeUnsent();
    expect(await getStock(sku)).toMatchObject({ held: 2 });
    await reconcileDue();
    expect(await getStock(sku)).toMatchObject({ available: 10, held: 0 });
    const attempt = await attemptOf(token);
    expect(attempt).toMatchObject({ state: "closed", closeReason: "unsent" });
    expect(attempt?.nextCheckAt).not.toBeNull();
  });

  it("and Plexo can't tell, the goods stay until it can", async () => {
    await fault({ fault: "timeout-before" });
    const { sku, token } = await orderWithoutSession();
    await fault({ endpoint: "GET /v1/sessions", fault: "status", status: 500, body: {} });
    passTime(seconds(61));
    await reconcileDue();
    expect(await getStock(sku)).toMatchObject({ held: 2 });
    expect(await attemptOf(token)).toMatchObject({ state: "creating", leaseUntil: null });
    passTime(seconds(20));
    await reconcileDue();
    expect(await getStock(sku)).toMatchObject({ held: 0 });
  });
});

it("Goods that go back in the very moment in which the payer tries again: one of both wins, in every respect", async () => {
  const { token, attemptId } = await start(requestFor(await newVariant(100)));
  const others = await repeatOrder(token, 39);
  const started = [{ token, attemptId }, ...others.map((one) => ({ ...one, attemptId: one.attempt.id }))];
  passTime(seconds(61));
  const opened: Record<string, boolean> = {};
  // The goods go back from the oldest order on, the payers come from the newest on: they meet on the way.
  const payers = async () => {
    for (const { token, attemptId } of started.toReversed()) {
      opened[token] = (await openSession(attemptId, {})).ok;
    }
  };
  await Promise.all([payers(), closeUnsent(), closeUnsent()]);
  for (const { token } of started) {
    const { stock, attempts } = await getOrderRow(token);
    const made = await sessionsOf(attempts[0]?.sessionReference);
    const isOpen = opened[token];
    expect(made).toHaveLength(isOpen ? 1 : 0);
    expect([stock, attempts[0]?.state]).toEqual(isOpen ? ["held", "open"] : ["released", "closed"]);
  }
  expect(new Set(Object.values(opened)).size).toBe(2);
});
