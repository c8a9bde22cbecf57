import { describe, expect, it } from "vitest";
import type { Fault } from "@/test/support/sandbox-control";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, getStock, newOrderOnPlexosPage } from "../../../test/support/orders";
import { days, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { reconcile } from "../reconcile";

withShop();

const declinedCard = "4000000000000002";
const pendingCard = "4000000000000101";

describe("reconciling with Plexo", () => {
  it("pays the order that Plexo says is paid, and sells its goods", async () => {
    const { attempt, token, sku } = await newOrderOnPlexosPage({ quantity: 2 });
    await sandbox.pay(attempt.plexoSessionId);
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
    const { attempt, token, sku } = await newOrderOnPlexosPage();
    expect(await reconcile(attempt.id, "result-page")).toMatchObject({
      result: "confirmed",
      state: "awaiting_payment",
    });
    expect((await getOrderRow(token)).attempts).toMatchObject([{ state: "open" }]);
    expect(await getStock(sku)).toMatchObject({ held: 1 });
  });

  it("keeps session and goods after a decline, and takes another card in the same session", async () => {
    const { attempt, token } = await newOrderOnPlexosPage();
    await sandbox.pay(attempt.plexoSessionId, declinedCard);
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({
      state: "awaiting_payment",
      payments: [{ status: "denied" }],
    });
    await sandbox.pay(attempt.plexoSessionId);
    passTime(seconds(3));
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", paidTotal: 129_050 });
  });

  it("confirms a pending payment when Plexo does, days later", async () => {
    const { attempt, token, sku } = await newOrderOnPlexosPage();
    const { id } = await sandbox.pay(attempt.plexoSessionId, pendingCard);
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
      const { attempt, token, sku } = await newOrderOnPlexosPage();
      const { id } = await sandbox.pay(attempt.plexoSessionId);
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
    const { attempt, token } = await newOrderOnPlexosPage();
    await sandbox.pay(attempt.plexoSessionId);
    await sandbox.fault({ endpoint: "GET /v1/payments/query", times: 1, ...broken });
    expect(await reconcile(attempt.id, "callback")).toEqual({ result: "unreachable" });
    const order = await getOrderRow(token);
    expect(order).toMatchObject({ state: "awaiting_payment", flagReason: null });
    expect(order.attempts[0]?.nextCheckAt).not.toBeNull();
    passTime(seconds(3));
    expect(await reconcile(attempt.id, "callback")).toMatchObject({ state: "paid" });
  });

  it("asks Plexo once when many want to know at the same moment, and pays once", async () => {
    const { attempt, token, sku } = await newOrderOnPlexosPage();
    await sandbox.pay(attempt.plexoSessionId);
    const reconciled = await Promise.all(Array.from({ length: 20 }, () => reconcile(attempt.id, "callback")));
    expect(reconciled.filter(({ result }) => result === "confirmed")).toHaveLength(1);
    const { events } = await getOrderRow(token);
    expect(events.filter(({ kind }) => kind === "order.state")).toHaveLength(1);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 9, held: 0, sold: 1 });
  });
});

it("A contradicted payment is written down once, however often Plexo is asked", async () => {
  const { attempt, token } = await newOrderOnPlexosPage();
  await sandbox.pay(attempt.plexoSessionId, declinedCard);
  await sandbox.pay(attempt.plexoSessionId);
  await db().checkoutAttempt.update({ where: { id: attempt.id }, data: { amount: 129_049 } });
  for (let time = 0; time < 3; time++) {
    await reconcile(attempt.id, "due");
    passTime(seconds(3));
  }
  const kinds = (await getOrderRow(token)).events.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "payment.contradicted")).toHaveLength(2);
  expect(kinds.filter((kind) => kind === "order.flagged")).toHaveLength(2);
});
