import { describe, expect, it } from "vitest";
import { onOpenPage as onPlexosPage, openRequest, payChosen as pay } from "@/test/support/open";
import { getOrderRow } from "@/test/support/orders";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { listOrders } from "../orders/list";
import type { Search } from "../orders/search";
import { reconcile } from "../payments/reconcile";
import { minutes, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { randomToken } from "../platform/ids";
import { resumeCheckout } from "./resume";
import { startOpen } from "./start-open";

withShop();

describe("An order whose payer chooses the amount", () => {
  it("has no total and no goods before, and takes what Plexo reports within the bounds", async () => {
    const { attempt, token } = await onPlexosPage();
    expect(await getOrderRow(token)).toMatchObject({ total: null, stock: "none", state: "awaiting_payment" });
    await pay(attempt, 1_234_50);
    expect(await reconcile(attempt.id, "callback")).toMatchObject({ result: "confirmed", state: "paid" });
    expect(await getOrderRow(token)).toMatchObject({
      ...{ total: 1_234_50, paidTotal: 1_234_50, stock: "none", flagReason: null },
      attempts: [{ state: "closed", closeReason: "paid", amount: null, leastAmount: 500_00 }],
    });
    const mails = await db().mail.findMany({ where: { order: { token } }, orderBy: { id: "asc" } });
    expect(mails.map(({ kind }) => kind)).toEqual(["order-received", "order-paid"]);
  });

  it("is asked for at Plexo in one currency and within the bounds, which its page keeps to", async () => {
    const { attempt } = await onPlexosPage();
    await expect(pay(attempt, 499_99)).rejects.toThrow("below");
    await expect(pay(attempt, 20_000_01)).rejects.toThrow("above");
    await expect(
      sandbox.pay(attempt.plexoSessionId, undefined, { amount: 600, currency: "USD" }),
    ).rejects.toThrow("UYU");
  });

  it.each([
    ["less than the bounds", { leastAmount: 900_00 }],
    ["more than the bounds", { mostAmount: 600_00 }],
    ["of another currency", { currency: "USD" as const }],
  ])("takes no payment that is %s: it is flagged, and nothing more is charged", async (_what, change) => {
    const { attempt, token } = await onPlexosPage();
    const { id } = await pay(attempt, 700_00);
    await db().checkoutAttempt.update({ where: { id: attempt.id }, data: change });
    expect(await reconcile(attempt.id, "callback")).toMatchObject({ result: "contradicted" });
    const order = await getOrderRow(token);
    expect(order).toMatchObject({ total: null, paidTotal: 0, flagReason: `contradicted:${id}` });
    expect(await resumeCheckout(token, {})).toMatchObject({ ok: false, reason: "already-paid" });
  });

  it("keeps a second payment of another amount, and flags it", async () => {
    const { attempt, token } = await onPlexosPage();
    await pay(attempt, 700_00, "4000000000000002");
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({ total: null, state: "awaiting_payment" });
    const resumed = await resumeCheckout(token, {});
    expect(resumed).toMatchObject({ ok: true });
    const order = await getOrderRow(token);
    const second = order.attempts[1];
    expect(second).toMatchObject({ amount: null, leastAmount: 500_00, mostAmount: 20_000_00 });
    await pay(second ?? { plexoSessionId: null }, 800_00);
    passTime(seconds(3));
    await reconcile(second?.id ?? "", "callback");
    await pay(attempt, 600_00);
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({
      ...{ total: 800_00, paidTotal: 1_400_00, state: "paid", flagReason: "paid-twice" },
    });
  });

  it("is one, however often its form is sent, and another one in another currency", async () => {
    const request = openRequest();
    const all = await Promise.all([1, 2, 3].map(() => startOpen(request)));
    expect(new Set(all.map(({ token }) => token)).size).toBe(1);
    const dollars = await startOpen({ ...request, form: { ...request.form, currency: "USD" } });
    expect(dollars.token).not.toBe(all[0]?.token);
  });

  it("is paid again only with what was chosen, once a payment that was taken is cancelled", async () => {
    const { attempt, token, request } = await onPlexosPage();
    await pay(attempt, 700_00);
    await reconcile(attempt.id, "callback");
    expect(await startOpen(request)).toMatchObject({ ok: false, token });
    const found = await db().order.update({ where: { token }, data: { state: "cancelled", paidTotal: 0 } });
    const resumed = await resumeCheckout(token, {});
    expect(resumed).toMatchObject({ ok: true });
    const attempts = await db().checkoutAttempt.findMany({ where: { orderId: found.id, state: "open" } });
    expect(attempts).toMatchObject([{ amount: 700_00, leastAmount: null }]);
  });

  it("ends with its session, and is found by who made it", async () => {
    const email = `${randomToken()}@example.com`.toLowerCase();
    const request = openRequest();
    const { attempt, token } = await onPlexosPage({ ...request, form: { ...request.form, email } });
    await sandbox.expireSession(attempt.plexoSessionId);
    passTime(minutes(40));
    expect(await reconcile(attempt.id, "due")).toMatchObject({ state: "awaiting_payment" });
    const order = await getOrderRow(token);
    expect(order.attempts).toMatchObject([{ closeReason: "expired" }]);
    const search = { kind: "email", value: email, others: [] } satisfies Search;
    const none = { states: [], means: null, currency: null, least: null, most: null, flagged: false };
    const { orders } = await listOrders({ search, from: null, to: null, ...none }, null);
    expect(orders).toMatchObject([{ number: order.number, total: null, phone: null }]);
  });
});

it("An order of goods without a total, or an attempt that asks for nothing, is refused by the database", async () => {
  const { token, attempt } = await onPlexosPage();
  const refused = (work: Promise<unknown>, name: string) => expect(work).rejects.toThrow(name);
  const { id } = attempt;
  await refused(db().order.update({ where: { token }, data: { kind: "goods" } }), "Order_goods_are_told");
  await refused(db().order.update({ where: { token }, data: { state: "paid" } }), "Order_money_has_total");
  await refused(db().order.update({ where: { token }, data: { stock: "held" } }), "Order_open_has_no_goods");
  for (const data of [{ amount: 1 }, { leastAmount: null }, { leastAmount: 0 }, { mostAmount: 1 }]) {
    await refused(db().checkoutAttempt.update({ where: { id }, data }), "CheckoutAttempt_fixed_or_open");
  }
});
