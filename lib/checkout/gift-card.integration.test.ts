import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getOrderRow, getStock, newVariant, orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { codeOf } from "../gift-cards/code";
import { giveBack } from "../gift-cards/desk/give-back";
import { newCard } from "../gift-cards/issue";
import { prepareMail } from "../mail/prepare";
import { mayOperate } from "../payments/may-operate";
import { operate } from "../payments/operations";
import { reconcile } from "../payments/reconcile";
import { minutes, now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { releaseGoods } from "./release";
import { resumeCheckout } from "./resume";
import { startCheckout } from "./start";

withShop();

/** A card as the desk issues one. */
async function cardOf(amount: number, change: { blockedAt?: Date; expiresAt?: Date } = {}) {
  const at = now();
  const staff = await db().staff.create({
    data: { email: `${randomUUID()}@example.com`, name: "Eva", role: "owner", locale: "es", createdAt: at },
  });
  const card = { ...newCard({ currency: "UYU", amount, orderId: null, at }), ...change };
  const movement = { kind: "issued", amount, key: randomUUID(), staffId: staff.id, at } as const;
  await db().giftCard.create({ data: { ...card, movements: { create: movement } } });
  return card;
}

const balanceOf = async (id: string) => (await db().giftCard.findUniqueOrThrow({ where: { id } })).balance;
const movementsOf = async (id: string) => {
  const rows = await db().giftCardMovement.findMany({ where: { giftCardId: id }, orderBy: { id: "asc" } });
  return rows.map(({ kind, amount }) => [kind, amount]);
};

/** One piece for 1,290.50. */
async function request(card: { id: string }, amount: number, sku?: string) {
  return requestFor(sku ?? (await newVariant()), { giftCard: { id: card.id, amount } });
}

describe("An order that a gift card pays a part of", () => {
  it("asks Plexo for the rest, and takes its part from the card before the payer goes there", async () => {
    const card = await cardOf(1_000_00);
    const { attempt, token } = await orderOnPlexosPage(await request(card, 1_000_00));
    expect(attempt).toMatchObject({ amount: 290_50 });
    expect(await balanceOf(card.id)).toBe(0);
    await sandbox.pay(attempt.plexoSessionId);
    expect(await reconcile(attempt.id, "callback")).toMatchObject({ result: "confirmed", state: "paid" });
    expect(await getOrderRow(token)).toMatchObject({
      ...{ total: 1_290_50, giftCardTotal: 1_000_00, giftCardHeld: true, paidTotal: 290_50 },
      ...{ stock: "sold", flagReason: null },
    });
    expect(await movementsOf(card.id)).toEqual([
      ["issued", 1_000_00],
      ["spent", -1_000_00],
    ]);
  });

  it("gives its part back with its goods when the session ends unpaid, and takes it again for another try", async () => {
    const card = await cardOf(1_000_00);
    const { attempt, token } = await orderOnPlexosPage(await request(card, 600_00));
    expect(await balanceOf(card.id)).toBe(400_00);
    await sandbox.expireSession(attempt.plexoSessionId);
    passTime(minutes(40));
    await reconcile(attempt.id, "due");
    expect(await getOrderRow(token)).toMatchObject({ stock: "released", giftCardHeld: false });
    expect(await balanceOf(card.id)).toBe(1_000_00);
    expect(await resumeCheckout(token, {})).toMatchObject({ ok: true });
    expect(await getOrderRow(token)).toMatchObject({ stock: "held", giftCardHeld: true, giftCardTurn: 2 });
    expect(await movementsOf(card.id)).toEqual([
      ["issued", 1_000_00],
      ["spent", -600_00],
      ["given_back", 600_00],
      ["spent", -600_00],
    ]);
  });

  it.each(["the merchant releases its goods", "another cart takes its place"])(
    "gives its part back when %s",
    async (how) => {
      const card = await cardOf(1_000_00);
      const first = await request(card, 600_00);
      const { token } = await orderOnPlexosPage(first);
      if (how.startsWith("the merchant")) await releaseGoods((await getOrderRow(token)).id);
      else await startCheckout({ ...first, giftCard: null });
      expect(await balanceOf(card.id)).toBe(1_000_00);
      expect(await getOrderRow(token)).toMatchObject({ giftCardHeld: false });
    },
  );

  it("that is paid late takes its part again; where it is spent by then, a person is told", async () => {
    for (const isSpent of [false, true]) {
      const card = await cardOf(1_000_00);
      const { attempt, token } = await orderOnPlexosPage(await request(card, 1_000_00));
      await sandbox.pay(attempt.plexoSessionId);
      await releaseUnheard(token);
      if (isSpent) await startCheckout(await request(card, 1_000_00));
      passTime(seconds(3));
      await reconcile(attempt.id, "due");
      expect(await getOrderRow(token)).toMatchObject(
        isSpent
          ? { state: "paid", stock: "released", giftCardHeld: false, flagReason: "gift-card-gone" }
          : { state: "paid", stock: "sold", giftCardHeld: true, flagReason: null },
      );
      expect(await balanceOf(card.id)).toBe(0);
    }
  });

  it("is refunded at Plexo up to what was paid there, and with the last of it the card's part goes back, once", async () => {
    const card = await cardOf(1_000_00);
    const { attempt, token } = await orderOnPlexosPage(await request(card, 1_000_00));
    const { id: paymentId } = await sandbox.pay(attempt.plexoSessionId);
    await reconcile(attempt.id, "callback");
    expect(await operate({ paymentId, kind: "refund", amount: 290_51 })).toMatchObject({
      reason: "too-much",
    });
    expect(await operate({ paymentId, kind: "refund", amount: 90_50 })).toEqual({ ok: true });
    expect(await getOrderRow(token)).toMatchObject({ state: "partially_refunded", giftCardHeld: true });
    expect(await balanceOf(card.id)).toBe(0);
    passTime(seconds(3));
    expect(await operate({ paymentId, kind: "refund", amount: 200_00 })).toEqual({ ok: true });
    passTime(seconds(3));
    await reconcile(attempt.id, "merchant");
    const order = await getOrderRow(token);
    expect(order).toMatchObject({ state: "refunded", stock: "sold", giftCardHeld: false });
    expect((await movementsOf(card.id)).slice(1)).toEqual([
      ["spent", -1_000_00],
      ["given_back", 1_000_00],
    ]);
    const mail = await db().mail.findFirstOrThrow({ where: { orderId: order.id, kind: "order-refunded" } });
    const prepared = await prepareMail(mail);
    expect(prepared).toMatchObject({ is: "ready", written: { text: expect.stringContaining("1.000,00") } });
  });

  it("that is cancelled at Plexo after it was paid gives its part back, and takes it again when it is paid anew", async () => {
    const card = await cardOf(1_000_00);
    const { attempt, token } = await orderOnPlexosPage(await request(card, 1_000_00));
    const { id: paymentId } = await sandbox.pay(attempt.plexoSessionId);
    await reconcile(attempt.id, "callback");
    expect(await operate({ paymentId, kind: "cancellation", amount: 290_50 })).toEqual({ ok: true });
    passTime(seconds(3));
    await reconcile(attempt.id, "merchant");
    expect(await getOrderRow(token)).toMatchObject({ state: "cancelled", giftCardHeld: false });
    expect(await balanceOf(card.id)).toBe(1_000_00);
    expect(await resumeCheckout(token, {})).toMatchObject({ ok: true });
    expect(await balanceOf(card.id)).toBe(0);
    expect(await getOrderRow(token)).toMatchObject({ stock: "sold", giftCardHeld: true, giftCardTurn: 2 });
  });

  it("counts its card's part against an operator's limit, with the last of the money", async () => {
    const card = await cardOf(1_000_00);
    const { attempt } = await orderOnPlexosPage(await request(card, 1_000_00));
    await sandbox.pay(attempt.plexoSessionId);
    await reconcile(attempt.id, "callback");
    const person = { email: `${randomUUID()}@example.com`, name: "Eva", locale: "es", createdAt: now() };
    const operator = await db().staff.create({ data: { ...person, role: "operator" } });
    const payment = await db().payment.findFirstOrThrow({ where: { attemptId: attempt.id } });
    const refund = async (amount: number, limit: number) => {
      await db().staffPolicy.update({ where: { id: 1 }, data: { refundLimitUyu: limit } });
      return mayOperate(db(), operator, { kind: "refund", amount, payment, currency: "UYU" });
    };
    expect(await refund(290_49, 290_50)).toBeNull();
    expect(await refund(290_50, 1_290_49)).toBe("over-limit");
    expect(await refund(290_50, 1_290_50)).toBeNull();
  });

  it("counts a refund that is on its way against an operator's limit, when its card is given back to by hand", async () => {
    const card = await cardOf(1_000_00);
    const { attempt, token } = await orderOnPlexosPage(await request(card, 1_000_00));
    const { id: paymentId } = await sandbox.pay(attempt.plexoSessionId);
    await reconcile(attempt.id, "callback");
    await sandbox.fault({ endpoint: "POST /v1/payments/{id}/refunds", times: 1, fault: "timeout-after" });
    expect(await operate({ paymentId, kind: "refund", amount: 200_00 })).toMatchObject({ reason: "unknown" });
    await db().staffPolicy.update({ where: { id: 1 }, data: { refundLimitUyu: 250_00 } });
    const person = { email: `${randomUUID()}@example.com`, name: "Eva", locale: "es", createdAt: now() };
    const staff = await db().staff.create({ data: { ...person, role: "operator" } });
    const { id: orderId } = await getOrderRow(token);
    const give = (amount: number) =>
      giveBack({ orderId, amount, key: randomUUID(), note: "Vino roto", staff });
    expect([await give(50_01), await give(50_00), await give(1)]).toEqual([
      ...["over-limit", "given-back", "over-limit"],
    ]);
  });

  /** As if the goods went back before Plexo was heard: the merchant wanted so, while Plexo could not be asked. */
  async function releaseUnheard(token: string) {
    await sandbox.fault({ fault: "status", status: 500, times: 20 });
    await releaseGoods((await getOrderRow(token)).id);
    await sandbox.behave();
    await sandbox.rule({ callbacks: "drop" });
    expect(await getOrderRow(token)).toMatchObject({ stock: "released", giftCardHeld: false });
  }
});

describe("An order that a gift card pays whole", () => {
  it("is paid in the transaction that starts it: no attempt, its goods sold, its shopper told, once", async () => {
    const card = await cardOf(2_000_00);
    const sku = await newVariant();
    const wanted = await request(card, 1_290_50, sku);
    const all = await Promise.all([1, 2, 3].map(() => startCheckout(wanted)));
    const [first] = all;
    if (!first || !("token" in first)) throw new Error("It did not start.");
    expect(all.filter((one) => one.ok)).toEqual([{ ok: true, token: first.token, attemptId: null }]);
    expect(all.filter((one) => !one.ok)).toEqual(
      [1, 2].map(() => ({ ok: false, reason: "already-paid", token: first.token })),
    );
    const order = await getOrderRow(first.token);
    expect(order).toMatchObject({ state: "paid", stock: "sold", paidTotal: 0, attempts: [] });
    expect(order.paidAt).not.toBeNull();
    expect(await getStock(sku)).toMatchObject({ available: 9, held: 0, sold: 1 });
    expect(await balanceOf(card.id)).toBe(709_50);
    const mails = await db().mail.findMany({ where: { orderId: order.id, kind: "order-paid" } });
    expect(mails).toHaveLength(1);
  });
});

describe("A gift card", () => {
  it("that is used in many checkouts at once is spent once, and never below zero", async () => {
    const card = await cardOf(1_000_00);
    const requests = await Promise.all(Array.from({ length: 6 }, () => request(card, 600_00)));
    const started = await Promise.all(requests.map((one) => startCheckout(one)));
    expect(started.filter(({ ok }) => ok)).toHaveLength(1);
    expect(started.filter((one) => !one.ok && one.reason === "gift-card")).toHaveLength(5);
    expect(await balanceOf(card.id)).toBe(400_00);
    // What could not be paid with it holds no goods either.
    for (const { lines } of requests) {
      const { held } = await getStock(lines[0]?.sku ?? "");
      expect(held).toBeLessThanOrEqual(1);
    }
    const held = await Promise.all(requests.map(({ lines }) => getStock(lines[0]?.sku ?? "")));
    expect(held.filter((stock) => stock.held === 1)).toHaveLength(1);
  });

  it.each([
    ["is blocked", { blockedAt: new Date() }, "UYU"],
    ["has expired", { expiresAt: new Date(0) }, "UYU"],
    ["is of another currency", {}, "USD"],
    ["has less", {}, "UYU"],
  ] as const)("that %s pays nothing", async (what, change, currency) => {
    const card = await cardOf(what === "has less" ? 1_00 : 1_000_00, change);
    const started = await startCheckout({ ...(await request(card, 10_00)), currency });
    expect(started).toEqual({ ok: false, reason: "gift-card" });
    expect(await movementsOf(card.id)).toHaveLength(1);
  });

  it("gives and takes with many orders at once, and adds up", async () => {
    const card = await cardOf(5_000_00);
    const requests = await Promise.all(Array.from({ length: 5 }, () => request(card, 1_000_00)));
    const orders = await Promise.all(requests.map((one) => orderOnPlexosPage(one)));
    expect(await balanceOf(card.id)).toBe(0);
    await Promise.all(orders.slice(0, 2).map(({ attempt }) => sandbox.pay(attempt.plexoSessionId)));
    await Promise.all(orders.slice(2).map(({ attempt }) => sandbox.expireSession(attempt.plexoSessionId)));
    passTime(minutes(40));
    await Promise.all(orders.map(({ attempt }) => reconcile(attempt.id, "due")));
    expect(await balanceOf(card.id)).toBe(3_000_00);
    const sum = (await movementsOf(card.id)).reduce((all, [, amount]) => all + Number(amount), 0);
    expect(sum).toBe(3_000_00);
    expect(codeOf(card.id)).toHaveLength(24);
  });
});
