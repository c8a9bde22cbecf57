import { beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/prisma/generated/client";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { resumeCheckout } from "../../checkout/resume";
import { minutes, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { randomToken } from "../../platform/ids";
import { newStaff } from "../../staff/integration/staff.testing";
import { reconcileDue } from "../due";
import { getOperable } from "../operable";
import { operate } from "../operations";
import { reconcile } from "../reconcile";
import type { OperationRequest } from "../start-operation";

withShop();

const total = 129_050;
let owner: Staff;
let operator: Staff;
let viewer: Staff;

beforeAll(async () => {
  [owner, operator, viewer] = await Promise.all([
    newStaff({ role: "owner" }),
    newStaff({ role: "operator" }),
    newStaff({ role: "viewer" }),
  ]);
});

async function requestAt(price: number) {
  const line = { sku: await newVariant(10, price), quantity: 1, unitPrice: price, name: "Mate", detail: "" };
  return { ...requestFor(line.sku), lines: [{ ...line, image: "/ombu/products/mate.svg" }] };
}

async function paidOrder(price = total) {
  const { token, attempt } = await orderOnPlexosPage(await requestAt(price));
  const { id } = await sandbox.pay(attempt.plexoSessionId, "4444333322221111");
  await reconcile(attempt.id, "callback");
  passTime(seconds(3));
  const { id: orderId, number } = await getOrderRow(token);
  return { token, orderId, number, paymentId: id };
}

/** An order whose payer paid in both of two sessions. */
async function orderPaidTwice(price: number) {
  const { token, attempt } = await orderOnPlexosPage(await requestAt(price));
  await sandbox.pay(attempt.plexoSessionId, "4000000000000002");
  await reconcile(attempt.id, "callback");
  await resumeCheckout(token, {});
  const { attempts, number } = await getOrderRow(token);
  const orders = [];
  for (const { id, plexoSessionId } of attempts) {
    const payment = await sandbox.pay(plexoSessionId, "4444333322221111");
    passTime(seconds(3));
    await reconcile(id, "callback");
    orders.push({ number, paymentId: payment.id });
  }
  passTime(seconds(3));
  return orders;
}

/** A form as the desk's page has just made it. */
async function openForm({ number, paymentId }: { number: number; paymentId: string }, staff = owner) {
  const operable = await getOperable(number, paymentId);
  return { staff: { id: staff.id }, key: randomToken(), seen: operable?.seen ?? "" };
}

const refund = (paymentId: string, amount: number, form?: OperationRequest["form"]) =>
  operate({ paymentId, kind: "refund", amount, ...(form && { form }) });
const operationsOf = (paymentId: string) =>
  db().paymentOperation.findMany({ where: { paymentId }, orderBy: { createdAt: "asc" } });
const auditOf = (number: number) =>
  db().auditEntry.findMany({ where: { subject: `order ${number}` }, orderBy: { id: "asc" } });
const refundsAtPlexo = async (paymentId: string) => {
  const payment = (await sandbox.payments()).find(({ id }) => id === paymentId);
  return payment?.transactions.filter(({ type }) => type === "refund").length;
};

describe("a form that asks for a refund", () => {
  it("is stored with who asked, why and the note, and is in the audit log, once", async () => {
    const order = await paidOrder();
    const form = await openForm(order, operator);
    const request = { paymentId: order.paymentId, kind: "refund" as const, amount: 5_050 };
    await operate({ ...request, form, reason: "out-of-stock", note: "Llamó.\nQuiere cambiar." });
    expect(await operationsOf(order.paymentId)).toMatchObject([
      { staffId: operator.id, reason: "out-of-stock", note: "Llamó.\nQuiere cambiar.", state: "done" },
    ]);
    expect(await auditOf(order.number)).toMatchObject([
      {
        ...{ staffId: operator.id, action: "order.refund", note: "Llamó.\nQuiere cambiar." },
        after: { amount: 5_050, reason: "out-of-stock", paymentId: order.paymentId },
      },
    ]);
  });

  it("moves the money once, however often and however quickly it is sent", async () => {
    const order = await paidOrder();
    const form = await openForm(order);
    const sent = await Promise.all(Array.from({ length: 5 }, () => refund(order.paymentId, 5_050, form)));
    expect(sent.every((result) => result.ok || result.reason === "sent")).toBe(true);
    expect(await refund(order.paymentId, 5_050, form)).toEqual({ ok: true });
    expect(await operationsOf(order.paymentId)).toHaveLength(1);
    expect(await refundsAtPlexo(order.paymentId)).toBe(1);
    expect(await auditOf(order.number)).toHaveLength(1);
  });

  it("shows what it asked for when it is sent again after its answer got lost, and sends nothing", async () => {
    const order = await paidOrder();
    const form = await openForm(order);
    await sandbox.fault({ endpoint: "POST /v1/payments/{id}/refunds", times: 1, fault: "timeout-after" });
    expect(await refund(order.paymentId, total, form)).toMatchObject({ ok: false, reason: "unknown" });
    expect(await refund(order.paymentId, total, form)).toMatchObject({ ok: false, reason: "unknown" });
    passTime(minutes(2));
    await reconcileDue();
    expect(await refund(order.paymentId, total, form)).toEqual({ ok: true });
    expect(await refundsAtPlexo(order.paymentId)).toBe(1);
    expect(await getOrderRow(order.token)).toMatchObject({ state: "refunded", refundedTotal: total });
  });

  it("whose key was used for something else is refused, also for a payment of another order", async () => {
    const [order, other] = [await paidOrder(), await paidOrder()];
    const form = await openForm(order);
    await refund(order.paymentId, 5_050, form);
    const used = { ok: false, reason: "key-used" };
    expect(await refund(order.paymentId, 5_051, form)).toEqual(used);
    expect(await operate({ paymentId: order.paymentId, kind: "cancellation", amount: total, form })).toEqual(
      used,
    );
    expect(await refund(order.paymentId, 5_050, { ...form, staff: { id: operator.id } })).toEqual(used);
    const { key } = form;
    expect(await refund(other.paymentId, 5_050, { ...(await openForm(other)), key })).toEqual(used);
    expect(await refundsAtPlexo(other.paymentId)).toBe(0);
  });

  it("sent for two orders at once with one key asks for one of both", async () => {
    const [order, other] = [await paidOrder(), await paidOrder()];
    const form = await openForm(order);
    const otherForm = { ...(await openForm(other)), key: form.key };
    const sent = await Promise.all([
      refund(order.paymentId, 100, form),
      refund(other.paymentId, 100, otherForm),
    ]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent).toContainEqual({ ok: false, reason: "key-used" });
  });

  it("made before another did something is refused, so that both look at what is so now", async () => {
    const order = await paidOrder();
    const [mine, hers] = [await openForm(order), await openForm(order, operator)];
    const sent = await Promise.all([
      refund(order.paymentId, 100_000, mine),
      refund(order.paymentId, 100_000, hers),
    ]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent).toContainEqual({ ok: false, reason: "changed" });
    expect(await refundsAtPlexo(order.paymentId)).toBe(1);
    // Also where what the other did has not ended.
    const late = await openForm(order);
    await sandbox.fault({
      ...{ endpoint: "POST /v1/payments/{id}/refunds", times: 1, fault: "status", status: 200 },
      body: { type: "refund", status: "pending", amount: 1 },
    });
    passTime(seconds(3));
    await refund(order.paymentId, 100);
    expect(await refund(order.paymentId, 100, late)).toEqual({ ok: false, reason: "changed" });
  });

  it("of more than is left is refused, also by two at once", async () => {
    const order = await paidOrder();
    expect(await refund(order.paymentId, total + 1, await openForm(order))).toMatchObject({
      reason: "too-much",
    });
    expect(await refund(order.paymentId, -1, await openForm(order))).toMatchObject({ reason: "too-much" });
    const sent = await Promise.all([refund(order.paymentId, 100_000), refund(order.paymentId, 100_000)]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await operationsOf(order.paymentId)).toHaveLength(1);
  });

  it("that Plexo turns down leaves the order as it is, and can be asked for by a new form", async () => {
    const order = await paidOrder();
    const body = { code: "invalid-amount", type: "invalid-request-error", message: "Not this much." };
    const endpoint = "POST /v1/payments/{id}/refunds";
    await sandbox.fault({ endpoint, times: 1, fault: "status", status: 400, body });
    const form = await openForm(order);
    expect(await refund(order.paymentId, 100, form)).toMatchObject({
      reason: "refused",
      message: "Not this much.",
    });
    expect(await refund(order.paymentId, 100, form)).toMatchObject({ reason: "refused" });
    expect(await getOrderRow(order.token)).toMatchObject({ state: "paid", refundedTotal: 0 });
    passTime(seconds(3));
    expect(await refund(order.paymentId, 100, await openForm(order))).toEqual({ ok: true });
  });
});

describe("what a payment's status does not allow", () => {
  it("is refused with a reason, and nothing is stored or sent", async () => {
    const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
    const { id } = await sandbox.pay(attempt.plexoSessionId, "4000000000000002");
    await reconcile(attempt.id, "callback");
    const order = { number: (await getOrderRow(token)).number, paymentId: id };
    for (const kind of ["capture", "cancellation", "refund"] as const) {
      const form = await openForm(order);
      const asked = await operate({ paymentId: id, kind, amount: total, form });
      expect(asked).toEqual({ ok: false, reason: "not-possible" });
    }
    expect(await operationsOf(id)).toEqual([]);
  });

  it.each(["", "nothing", "a\u0000b", "ffffffffffffffffffffffffffffffff"])(
    "nor is it of no payment: %j",
    async (paymentId) => {
      expect(await refund(paymentId, 100)).toEqual({ ok: false, reason: "no-payment" });
      expect(await getOperable(1, paymentId)).toBeNull();
    },
  );

  it("and a payment is not found under another order's number", async () => {
    const [order, other] = [await paidOrder(), await paidOrder()];
    expect(await getOperable(other.number, order.paymentId)).toBeNull();
    expect(await getOperable(order.number, order.paymentId)).not.toBeNull();
  });
});

describe("an operator's limit", () => {
  // 10,000.00, as a shop begins with.
  const limit = 1_000_000;

  it("holds for all refunds of an order together, and not for an owner", async () => {
    const order = await paidOrder(limit + 50_000);
    const over = { ok: false, reason: "over-limit" };
    expect(await refund(order.paymentId, limit + 1, await openForm(order, operator))).toEqual(over);
    expect(await refund(order.paymentId, limit - 100, await openForm(order, operator))).toEqual({ ok: true });
    expect(await refund(order.paymentId, 101, await openForm(order, operator))).toEqual(over);
    passTime(seconds(3));
    expect(await refund(order.paymentId, 100, await openForm(order, operator))).toEqual({ ok: true });
    passTime(seconds(3));
    expect(await refund(order.paymentId, 50_000, await openForm(order, owner))).toEqual({ ok: true });
  });

  it("is not passed by a cancellation, which gives all of it back", async () => {
    const order = await paidOrder(limit + 1);
    const cancel = async (staff: Staff) =>
      operate({ ...order, kind: "cancellation", amount: limit + 1, form: await openForm(order, staff) });
    expect(await cancel(operator)).toEqual({ ok: false, reason: "over-limit" });
    expect(await cancel(owner)).toEqual({ ok: true });
  });

  it("counts what a cancellation has given back, by a cancellation and by a refund alike", async () => {
    const price = limit - 100_000;
    const [first, second] = await orderPaidTwice(price);
    if (!first || !second) throw new Error("It was not paid twice.");
    const cancel = async (order: typeof first) =>
      operate({ ...order, kind: "cancellation", amount: price, form: await openForm(order, operator) });
    expect(await cancel(first)).toEqual({ ok: true });
    const over = { ok: false, reason: "over-limit" };
    expect(await cancel(second)).toEqual(over);
    expect(await refund(second.paymentId, 100_001, await openForm(second, operator))).toEqual(over);
    expect(await refund(second.paymentId, 100_000, await openForm(second, operator))).toEqual({ ok: true });
  });

  it("counts what is on its way, and is as it is when the form is sent", async () => {
    const order = await paidOrder();
    const form = await openForm(order, operator);
    await db().staffPolicy.update({ where: { id: 1 }, data: { refundLimitUyu: 100 } });
    expect(await refund(order.paymentId, 101, form)).toEqual({ ok: false, reason: "over-limit" });
    await sandbox.fault({ endpoint: "POST /v1/payments/{id}/refunds", times: 1, fault: "timeout-after" });
    expect(await refund(order.paymentId, 60, form)).toMatchObject({ reason: "unknown" });
    const next = await openForm(order, operator);
    expect(await refund(order.paymentId, 41, next)).toEqual({ ok: false, reason: "over-limit" });
    await db().staffPolicy.update({ where: { id: 1 }, data: { refundLimitUyu: limit } });
  });

  it("is nothing to a viewer, nor to one who has left: they may not ask at all", async () => {
    const order = await paidOrder();
    const left = await newStaff({ role: "owner", active: false });
    for (const staff of [viewer, left]) {
      for (const kind of ["refund", "cancellation"] as const) {
        const form = await openForm(order, staff);
        const asked = await operate({ paymentId: order.paymentId, kind, amount: total, form });
        expect(asked).toEqual({ ok: false, reason: "not-allowed" });
      }
    }
    expect(await operationsOf(order.paymentId)).toEqual([]);
    expect(await auditOf(order.number)).toEqual([]);
  });
});
