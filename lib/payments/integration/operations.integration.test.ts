import { describe, expect, it } from "vitest";
import { chargeCard } from "@/test/support/charge";
import type { Fault } from "@/test/support/sandbox-control";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { resumeCheckout } from "../../checkout/resume";
import { hours, minutes, now, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { reconcileDue } from "../due";
import { resolveLostOperations } from "../lost-operations";
import { operate } from "../operations";
import { reconcile } from "../reconcile";

withShop();

const refusesRefunds = "6031997614492616";

async function paidOrder(card = "4444333322221111") {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const payment = await sandbox.pay(attempt.plexoSessionId, card);
  await reconcile(attempt.id, "callback");
  passTime(seconds(3));
  return { token, attempt, paymentId: String(payment.id) };
}

const refund = (paymentId: string, amount: number) => operate({ paymentId, kind: "refund", amount });
const operationsOf = (paymentId: string) =>
  db().paymentOperation.findMany({ where: { paymentId }, orderBy: { createdAt: "asc" } });
const fault = (change: Fault) =>
  sandbox.fault({ endpoint: "POST /v1/payments/{id}/refunds", times: 1, ...change });

describe("a refund", () => {
  it("in parts changes the order to partly and then wholly refunded, as Plexo reports it", async () => {
    const { token, paymentId } = await paidOrder();
    expect(await refund(paymentId, 29_050)).toEqual({ ok: true });
    expect(await getOrderRow(token)).toMatchObject({ state: "partially_refunded", refundedTotal: 29_050 });
    expect(await refund(paymentId, 100_000)).toEqual({ ok: true });
    expect(await getOrderRow(token)).toMatchObject({ state: "refunded", refundedTotal: 129_050 });
  });

  it("is never more than what was paid, also when several are asked for at once", async () => {
    const { token, paymentId } = await paidOrder();
    expect(await refund(paymentId, 129_051)).toEqual({ ok: false, reason: "too-much" });
    expect(await refund(paymentId, 0)).toEqual({ ok: false, reason: "too-much" });
    const asked = await Promise.all(Array.from({ length: 5 }, () => refund(paymentId, 129_050)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getOrderRow(token)).toMatchObject({ state: "refunded", refundedTotal: 129_050 });
  });

  it("of a payment that's not there is refused", async () => {
    expect(await refund("ffffffffffffffffffffffffffffffff", 100)).toEqual({
      ok: false,
      reason: "no-payment",
    });
  });

  it("that the issuer turns down changes nothing, and is on record", async () => {
    const { token, paymentId } = await paidOrder(refusesRefunds);
    expect(await refund(paymentId, 129_050)).toMatchObject({ ok: false, reason: "refused" });
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", refundedTotal: 0 });
    expect(await operationsOf(paymentId)).toMatchObject([{ state: "refused" }]);
  });

  it("whose answer got lost is found by its reference, and not sent again (reference before request)", async () => {
    const { token, paymentId } = await paidOrder();
    await fault({ fault: "timeout-after" });
    expect(await refund(paymentId, 129_050)).toMatchObject({ ok: false, reason: "unknown" });
    expect(await refund(paymentId, 129_050)).toEqual({ ok: false, reason: "too-much" });
    passTime(minutes(2));
    await reconcileDue();
    expect(await operationsOf(paymentId)).toMatchObject([{ state: "done" }]);
    expect(await getOrderRow(token)).toMatchObject({ state: "refunded", refundedTotal: 129_050 });
  });

  it("that never reached Plexo is on record as that, and can be asked for again", async () => {
    const { token, paymentId } = await paidOrder();
    await fault({ fault: "timeout-before" });
    expect(await refund(paymentId, 129_050)).toMatchObject({ ok: false, reason: "unknown" });
    passTime(minutes(2));
    await reconcileDue();
    expect(await operationsOf(paymentId)).toMatchObject([{ state: "refused" }]);
    passTime(seconds(3));
    expect(await refund(paymentId, 129_050)).toEqual({ ok: true });
    expect(await getOrderRow(token)).toMatchObject({ state: "refunded" });
  });

  it("that Plexo cannot tell of is looked up ever more rarely, by one process at a time", async () => {
    const { paymentId } = await paidOrder();
    await fault({ fault: "timeout-after" });
    await refund(paymentId, 129_050);
    const due = async () => {
      const [operation] = await operationsOf(paymentId);
      return (operation?.nextCheckAt?.getTime() ?? 0) - now().getTime();
    };
    expect(await due()).toBeGreaterThan(seconds(50));
    expect(await resolveLostOperations()).toBe(0);
    passTime(minutes(10));
    await sandbox.fault({ endpoint: "GET /v1/payments/{id}", fault: "reset", times: 10 });
    const both = await Promise.all([resolveLostOperations(), resolveLostOperations()]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await due()).toBeGreaterThan(minutes(9));
    passTime(hours(30));
    await resolveLostOperations();
    expect(await due()).toBeGreaterThan(minutes(59));
    expect(await due()).toBeLessThanOrEqual(minutes(60));
    expect(await operationsOf(paymentId)).toMatchObject([{ state: "unknown" }]);
  });

  it("whose answer may still come is left alone while older ones are looked up", async () => {
    const [older, newer] = [await paidOrder(), await paidOrder()];
    await fault({ fault: "timeout-before" });
    await refund(older.paymentId, 129_050);
    passTime(minutes(2));
    await fault({ fault: "timeout-before" });
    await refund(newer.paymentId, 129_050);
    expect(await resolveLostOperations()).toBe(1);
    expect(await operationsOf(older.paymentId)).toMatchObject([{ state: "refused" }]);
    expect(await operationsOf(newer.paymentId)).toMatchObject([{ state: "unknown" }]);
  });

  it("of the second payment leaves an order that was paid twice simply paid", async () => {
    const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
    const pay = async (session: string | null, number: string) => (await sandbox.pay(session, number)).id;
    await pay(attempt.plexoSessionId, "4000000000000002");
    await reconcile(attempt.id, "callback");
    await resumeCheckout(token, {});
    const [, second] = (await getOrderRow(token)).attempts;
    if (!second) throw new Error("There is no second attempt.");
    await pay(attempt.plexoSessionId, "4444333322221111");
    const duplicate = await pay(second.plexoSessionId, "4444333322221111");
    passTime(seconds(3));
    await reconcile(attempt.id, "callback");
    await reconcile(second.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({
      state: "paid",
      flagReason: "paid-twice",
      paidTotal: 258_100,
    });
    passTime(seconds(3));
    expect(await refund(duplicate, 129_050)).toEqual({ ok: true });
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", refundedTotal: 129_050 });
  });
});

it("a cancelled purchase makes the order cancelled, as Plexo reports it", async () => {
  const { token, paymentId } = await paidOrder();
  expect(await operate({ paymentId, kind: "cancellation", amount: 129_050 })).toEqual({ ok: true });
  expect((await getOrderRow(token)).state).toBe("cancelled");
});

describe("what was only authorised", () => {
  async function authorised() {
    const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
    const id = await chargeCard(attempt, { isManual: true });
    await reconcile(attempt.id, "callback");
    passTime(seconds(3));
    expect(await getOrderRow(token)).toMatchObject({ state: "authorized", stock: "held", paidTotal: 0 });
    return { token, paymentId: id };
  }

  it("is paid as far as it's captured, in parts and never more than was authorised", async () => {
    const { token, paymentId } = await authorised();
    const capture = (amount: number) => operate({ paymentId, kind: "capture", amount });
    expect(await capture(129_051)).toEqual({ ok: false, reason: "too-much" });
    expect(await capture(100_000)).toEqual({ ok: true });
    const part = { state: "partially_paid", stock: "held", paidTotal: 100_000, paidAt: null };
    expect(await getOrderRow(token)).toMatchObject({ ...part, flagReason: "paid-in-part" });
    expect(await capture(29_051)).toEqual({ ok: false, reason: "too-much" });
    expect(await capture(29_050)).toEqual({ ok: true });
    const whole = { state: "paid", stock: "sold", paidTotal: 129_050, paidAt: expect.any(Date) };
    expect(await getOrderRow(token)).toMatchObject({ ...whole, flagReason: null, flaggedAt: null });
  });

  it("gives the goods back when it's cancelled", async () => {
    const { token, paymentId } = await authorised();
    expect(await operate({ paymentId, kind: "cancellation", amount: 129_050 })).toEqual({ ok: true });
    expect(await getOrderRow(token)).toMatchObject({ state: "cancelled", stock: "released", paidTotal: 0 });
  });
});
