import { describe, expect, it } from "vitest";
import type { Fault } from "@/test/support/sandbox-control";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
  start,
} from "../../../test/support/orders";
import { resumeCheckout } from "../../checkout/resume";
import { days, minutes, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { receiveCallback } from "../callbacks";
import { reconcileDue } from "../due";
import { reconcile } from "../reconcile";

withShop();

const declinedCard = "4000000000000002";
const pendingCard = "4000000000000101";

async function ordered(change: { stock?: number; quantity?: number } = {}) {
  const sku = await newVariant(change.stock ?? 10);
  const request = requestFor(sku, { quantity: change.quantity ?? 1 });
  return { sku, request, ...(await orderOnPlexosPage(request)) };
}

async function pay(attempt: { plexoSessionId: string | null }, card = "4444333322221111") {
  const payment = await sandbox.pay(attempt.plexoSessionId, card);
  return payment as { id: string; [field: string]: unknown };
}

const callbacksOf = (attemptId: string) =>
  db().paymentCallback.findMany({ where: { attemptId }, orderBy: { receivedAt: "asc" } });

describe("reconciling with Plexo", () => {
  it("pays the order that Plexo says is paid, and sells its goods", async () => {
    const { attempt, token, sku } = await ordered({ quantity: 2 });
    await pay(attempt);
    expect(await reconcile(attempt.id, "result-page")).toMatchObject({ result: "confirmed", state: "paid" });
    const order = await getOrderRow(token);
    expect(order).toMatchObject({ state: "paid", stock: "sold", paidTotal: 258_100, flagReason: null });
    expect(order.attempts).toMatchObject([{ state: "closed", closeReason: "paid" }]);
    expect(order.payments).toMatchObject([
      { status: "approved", brand: "visa", last4: "1111", resultCode: "0" },
    ]);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 8, held: 0, sold: 2 });
  });

  it("leaves an unpaid order as it is", async () => {
    const { attempt, token, sku } = await ordered();
    expect(await reconcile(attempt.id, "result-page")).toMatchObject({
      result: "confirmed",
      state: "awaiting_payment",
    });
    expect((await getOrderRow(token)).attempts).toMatchObject([{ state: "open" }]);
    expect(await getStock(sku)).toMatchObject({ held: 1 });
  });

  it("keeps session and goods after a decline, and takes another card in the same session", async () => {
    const { attempt, token } = await ordered();
    await pay(attempt, declinedCard);
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({
      state: "awaiting_payment",
      payments: [{ status: "denied" }],
    });
    await pay(attempt);
    passTime(seconds(3));
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", paidTotal: 129_050 });
  });

  it("confirms a pending payment when Plexo does, days later", async () => {
    const { attempt, token, sku } = await ordered();
    const { id } = await pay(attempt, pendingCard);
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({ state: "confirming", stock: "held" });
    passTime(days(2));
    await reconcile(attempt.id, "due");
    expect(await getOrderRow(token)).toMatchObject({ state: "confirming", stock: "held" });
    await sandbox.settle(id, "approved");
    passTime(seconds(3));
    await reconcile(attempt.id, "due");
    expect(await getOrderRow(token)).toMatchObject({ state: "paid" });
    expect(await getStock(sku)).toMatchObject({ held: 0, sold: 1 });
  });

  it.each([
    ["amount", { amount: 129_049 }],
    ["currency", { currency: "USD" as const }],
  ])(
    "changes nothing and flags the order when the %s is not what was asked for (paid only by Plexo)",
    async (_what, change) => {
      const { attempt, token, sku } = await ordered();
      const { id } = await pay(attempt);
      await db().checkoutAttempt.update({ where: { id: attempt.id }, data: change });
      expect(await reconcile(attempt.id, "callback")).toMatchObject({
        result: "contradicted",
        state: "awaiting_payment",
      });
      const order = await getOrderRow(token);
      expect(order).toMatchObject({
        state: "awaiting_payment",
        flagReason: `contradicted:${id}`,
        payments: [],
      });
      expect(await getStock(sku)).toMatchObject({ held: 1, sold: 0 });
    },
  );

  it.each<[string, Fault]>([
    ["answers 500", { fault: "status", status: 500, body: {} }],
    ["answers HTML", { fault: "html" }],
    ["does not answer", { fault: "timeout-before" }],
    ["refuses", { fault: "status", status: 401, body: {} }],
  ])("changes nothing when Plexo %s, and reconciles when it's back", async (_what, broken) => {
    const { attempt, token } = await ordered();
    await pay(attempt);
    await sandbox.fault({ endpoint: "GET /v1/payments/query", times: 1, ...broken });
    expect(await reconcile(attempt.id, "callback")).toEqual({ result: "unreachable" });
    const order = await getOrderRow(token);
    expect(order).toMatchObject({ state: "awaiting_payment", flagReason: null });
    expect(order.attempts[0]?.nextCheckAt).not.toBeNull();
    passTime(seconds(3));
    expect(await reconcile(attempt.id, "callback")).toMatchObject({ state: "paid" });
  });

  it("asks Plexo once when many want to know at the same moment, and pays once", async () => {
    const { attempt, token, sku } = await ordered();
    await pay(attempt);
    const reconciled = await Promise.all(Array.from({ length: 20 }, () => reconcile(attempt.id, "callback")));
    expect(reconciled.filter(({ result }) => result === "confirmed")).toHaveLength(1);
    const { events } = await getOrderRow(token);
    expect(events.filter(({ kind }) => kind === "order.state")).toHaveLength(1);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 9, held: 0, sold: 1 });
  });
});

it("A contradicted payment is written down once, however often Plexo is asked", async () => {
  const { attempt, token } = await ordered();
  await pay(attempt, declinedCard);
  await pay(attempt);
  await db().checkoutAttempt.update({ where: { id: attempt.id }, data: { amount: 129_049 } });
  for (let time = 0; time < 3; time++) {
    await reconcile(attempt.id, "due");
    passTime(seconds(3));
  }
  const kinds = (await getOrderRow(token)).events.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "payment.contradicted")).toHaveLength(2);
  expect(kinds.filter((kind) => kind === "order.flagged")).toHaveLength(2);
});

describe("a callback", () => {
  it("is in the inbox, without card data, before anything else happens (no callback lost and no card data)", async () => {
    const { attempt, token } = await ordered();
    const payment = await pay(attempt);
    expect(await receiveCallback(attempt.callbackKey, payment)).toEqual({
      attemptId: attempt.id,
      stored: true,
      isNews: true,
    });
    const [stored] = await callbacksOf(attempt.id);
    expect(stored).toMatchObject({ state: "received", paymentId: payment.id, body: { status: "approved" } });
    const text = JSON.stringify([stored, await getOrderRow(token)]);
    const { card } = payment.paymentMethod as { card: { name: string; bin: string; token: string } };
    for (const secret of [card.name, card.bin, card.token, "cardholder", "expMonth"]) {
      expect(secret.length).toBeGreaterThan(5);
      expect(text).not.toContain(secret);
    }
  });

  it("sent many times at once is stored once, counted, and ends as applied", async () => {
    const { attempt, token } = await ordered();
    const payment = await pay(attempt);
    await Promise.all(Array.from({ length: 100 }, () => receiveCallback(attempt.callbackKey, payment)));
    await reconcile(attempt.id, "callback");
    expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "applied", repeats: 99 }]);
    const { events, ...order } = await getOrderRow(token);
    expect(order).toMatchObject({ state: "paid", paidTotal: 129_050 });
    expect(events.filter(({ kind }) => kind === "callback.received")).toHaveLength(1);
  });

  it("and others that come while the order is being reconciled are all stored: none waits for another", async () => {
    for (let round = 0; round < 10; round++) {
      const { attempt } = await ordered();
      const payment = await pay(attempt);
      const tell = (ticket: number) =>
        receiveCallback(attempt.callbackKey, { ...payment, invoiceNumber: `A-${ticket}` });
      const before = Array.from({ length: 5 }, (_, ticket) => ticket);
      await Promise.all(before.map(tell));
      await Promise.all([
        reconcile(attempt.id, "callback"),
        ...[...before, 5, 6, 7, 8, 9, ...before].map(tell),
      ]);
      expect(await callbacksOf(attempt.id)).toHaveLength(10);
    }
  });

  it("that was applied already is no news when it's sent again", async () => {
    const { attempt } = await ordered();
    const payment = await pay(attempt);
    await receiveCallback(attempt.callbackKey, payment);
    await reconcile(attempt.id, "callback");
    const before = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
    expect(await receiveCallback(attempt.callbackKey, payment)).toEqual({
      attemptId: attempt.id,
      stored: true,
      isNews: false,
    });
    expect(await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } })).toEqual(before);
  });

  it("that was ignored, because Plexo didn't know the payment yet, is looked at again when it's sent again", async () => {
    const { attempt, token } = await ordered();
    const early = { id: "ffffffffffffffffffffffffffffffff", status: "approved", referenceId: "pay-x" };
    await receiveCallback(attempt.callbackKey, early);
    await reconcile(attempt.id, "callback");
    await pay(attempt);
    passTime(seconds(3));
    expect(await receiveCallback(attempt.callbackKey, early)).toMatchObject({ isNews: true });
    await reconcile(attempt.id, "callback");
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("opens nothing with a key that's nobody's", async () => {
    const before = await db().paymentCallback.count();
    expect(await receiveCallback("AAAAAAAAAAAAAAAAAAAAAA", {})).toBeNull();
    expect(await receiveCallback("' OR 1=1 --", {})).toBeNull();
    expect(await db().paymentCallback.count()).toBe(before);
  });

  it("is turned away after 200 different ones, but the payment is looked at", async () => {
    const { attempt, token } = await ordered();
    for (let number = 0; number < 200; number++) await receiveCallback(attempt.callbackKey, { junk: number });
    await reconcile(attempt.id, "callback");
    const payment = await pay(attempt);
    expect(await receiveCallback(attempt.callbackKey, payment)).toMatchObject({ stored: false });
    expect(await callbacksOf(attempt.id)).toHaveLength(200);
    passTime(seconds(6));
    await reconcileDue();
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("is turned away after it was sent a thousand times, and costs nothing more", async () => {
    const { attempt, token } = await ordered();
    const payment = await pay(attempt);
    await receiveCallback(attempt.callbackKey, payment);
    await reconcile(attempt.id, "callback");
    await db().paymentCallback.updateMany({ where: { attemptId: attempt.id }, data: { repeats: 999 } });
    expect(await receiveCallback(attempt.callbackKey, payment)).toMatchObject({
      stored: true,
      isNews: false,
    });
    const before = await getOrderRow(token);
    const stored = await callbacksOf(attempt.id);
    expect(await receiveCallback(attempt.callbackKey, payment)).toEqual({
      attemptId: attempt.id,
      stored: false,
      isNews: false,
    });
    expect(await callbacksOf(attempt.id)).toEqual(stored);
    expect(await getOrderRow(token)).toEqual(before);
  });

  it("that claims a payment which Plexo doesn't know is ignored with the reason", async () => {
    const { attempt, token } = await ordered();
    const forged = {
      id: "ffffffffffffffffffffffffffffffff",
      status: "approved",
      referenceId: attempt.paymentReference,
    };
    await receiveCallback(attempt.callbackKey, forged);
    await reconcile(attempt.id, "callback");
    expect(await callbacksOf(attempt.id)).toMatchObject([
      { state: "ignored", reason: "no-payment-at-plexo" },
    ]);
    expect((await getOrderRow(token)).state).toBe("awaiting_payment");
  });

  it("that points at somebody else's approved payment pays nothing, and is flagged", async () => {
    const victim = await ordered();
    const other = await ordered();
    const payment = await pay(other.attempt);
    await receiveCallback(victim.attempt.callbackKey, {
      ...payment,
      referenceId: victim.attempt.paymentReference,
    });
    await reconcile(victim.attempt.id, "callback");
    expect(await getOrderRow(victim.token)).toMatchObject({ state: "awaiting_payment", payments: [] });
    expect(await callbacksOf(victim.attempt.id)).toMatchObject([
      { state: "flagged", reason: `contradicted:${payment.id}` },
    ]);
  });

  it.each([[[]], [{}], ["text"], [null], [42], [{ hello: "world" }]])(
    "whose body is %j is stored as no payment, and the attempt is looked up all the same",
    async (body) => {
      const { attempt, token } = await ordered();
      await pay(attempt);
      await receiveCallback(attempt.callbackKey, body);
      expect(await callbacksOf(attempt.id)).toMatchObject([{ body: null, paymentId: null }]);
      await reconcile(attempt.id, "callback");
      expect((await getOrderRow(token)).state).toBe("paid");
    },
  );

  it("that comes a moment after a look-up is looked at when it is due", async () => {
    const { attempt, token } = await ordered();
    await reconcile(attempt.id, "result-page");
    await receiveCallback(attempt.callbackKey, await pay(attempt));
    expect(await reconcile(attempt.id, "callback")).toEqual({ result: "too-soon" });
    passTime(seconds(3));
    await reconcileDue();
    expect((await getOrderRow(token)).state).toBe("paid");
  });
});

describe("what is due", () => {
  it("finds a payment that no callback and no browser reported (found in the end)", async () => {
    const { attempt, token } = await ordered();
    await pay(attempt);
    passTime(seconds(20));
    await reconcileDue();
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("shares the work between processes without doing any of it twice", async () => {
    const attempts = await Promise.all(Array.from({ length: 6 }, async () => (await ordered()).attempt));
    passTime(seconds(20));
    await Promise.all([reconcileDue(), reconcileDue(), reconcileDue()]);
    const checked = await db().checkoutAttempt.findMany({
      where: { id: { in: attempts.map(({ id }) => id) } },
    });
    expect(checked.map(({ checks }) => checks)).toEqual(Array(6).fill(1));
  });

  it("gives the goods back when the session is over, but only after Plexo answered", async () => {
    const { attempt, token, sku } = await ordered();
    passTime(minutes(33));
    await sandbox.fault({ endpoint: "GET /v1/payments/query", fault: "html", times: 1 });
    await reconcile(attempt.id, "due");
    expect(await getStock(sku)).toMatchObject({ held: 1 });
    passTime(seconds(3));
    await reconcile(attempt.id, "due");
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 10, held: 0, sold: 0 });
    expect((await getOrderRow(token)).attempts).toMatchObject([{ state: "closed", closeReason: "expired" }]);
  });

  it("closes an attempt whose session never came about", async () => {
    const sku = await newVariant();
    const { attemptId, token } = await start(requestFor(sku));
    passTime(minutes(63));
    await reconcile(attemptId, "due");
    expect(await getOrderRow(token)).toMatchObject({
      stock: "released",
      attempts: [{ closeReason: "expired" }],
    });
    expect(await getStock(sku)).toMatchObject({ available: 10, held: 0 });
  });

  it("does not give up an attempt, nor a callback, that Plexo has not answered for", async () => {
    const { attempt, token } = await ordered();
    passTime(days(4));
    await receiveCallback(attempt.callbackKey, await pay(attempt));
    await sandbox.fault({ endpoint: "GET /v1/payments/{id}", fault: "reset", times: 1 });
    expect(await reconcile(attempt.id, "callback")).toEqual({ result: "unreachable" });
    expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "received" }]);
    expect((await getOrderRow(token)).attempts[0]?.nextCheckAt).not.toBeNull();
    passTime(days(1));
    await reconcile(attempt.id, "due");
    expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "applied" }]);
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("asks on for a payment that stays undecided for a week", async () => {
    const { attempt, token } = await ordered();
    const { id } = await pay(attempt, pendingCard);
    passTime(days(7));
    await reconcile(attempt.id, "due");
    expect((await getOrderRow(token)).attempts[0]?.nextCheckAt).not.toBeNull();
    await sandbox.settle(id, "approved");
    passTime(days(1));
    await reconcile(attempt.id, "due");
    expect((await getOrderRow(token)).state).toBe("paid");
  });

  it("stops asking three days after the session's end", async () => {
    const { attempt, token } = await ordered();
    passTime(days(4));
    await reconcile(attempt.id, "due");
    expect((await getOrderRow(token)).attempts).toMatchObject([{ nextCheckAt: null }]);
  });
});

describe("money that arrives where it should not (stray money is kept)", () => {
  it("after the goods went back to the shelf takes them again", async () => {
    const { attempt, token, sku } = await ordered();
    passTime(minutes(33));
    await reconcile(attempt.id, "due");
    await pay(attempt);
    passTime(seconds(3));
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", stock: "sold", flagReason: null });
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 9, held: 0, sold: 1 });
  });

  it("after the last piece was sold to somebody else flags the paid order", async () => {
    const { attempt, token, sku } = await ordered({ stock: 1 });
    passTime(minutes(33));
    await reconcile(attempt.id, "due");
    await start(requestFor(sku));
    await pay(attempt);
    passTime(seconds(3));
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({
      state: "paid",
      stock: "released",
      flagReason: "paid-after-release",
    });
    expect(await getStock(sku)).toEqual({ onHand: 1, available: 0, held: 1, sold: 0 });
  });

  it("twice for one order flags it, counts both and sells the goods once", async () => {
    const { attempt, token, sku } = await ordered();
    await pay(attempt, declinedCard);
    await reconcile(attempt.id, "callback");
    await resumeCheckout(token, {});
    const second = (await getOrderRow(token)).attempts[1];
    if (!second) throw new Error("There is no second attempt.");
    await Promise.all([pay(attempt), pay(second)]);
    passTime(seconds(3));
    await reconcile(second.id, "callback");
    await reconcile(attempt.id, "due");
    expect(await getOrderRow(token)).toMatchObject({
      state: "paid",
      paidTotal: 258_100,
      flagReason: "paid-twice",
    });
    expect(await getStock(sku)).toMatchObject({ held: 0, sold: 1 });
  });

  it("on an order whose cart was changed meanwhile is taken", async () => {
    const { attempt, token, request, sku } = await ordered();
    await orderOnPlexosPage({ ...requestFor(sku, { quantity: 2 }), cartId: request.cartId });
    await pay(attempt);
    passTime(seconds(3));
    await reconcile(attempt.id, "due");
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", stock: "sold" });
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 7, held: 2, sold: 1 });
  });
});
