import { beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/prisma/generated/client";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { releaseGoods } from "../../checkout/release";
import { resumeCheckout } from "../../checkout/resume";
import { hours, minutes, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { newStaff } from "../../staff/integration/staff.testing";
import { operate } from "../operations";
import { reconcile } from "../reconcile";
import { reconcileOrderForStaff } from "../reconcile-for-staff";
import { resolveFlag } from "../record/resolve-flag";

withShop();

let staff: Staff;

beforeAll(async () => {
  staff = await newStaff({ role: "operator" });
});

/** An order with so many sessions, each of which can be paid. */
async function orderWithSessions(count: number) {
  const { token } = await orderOnPlexosPage(requestFor(await newVariant()));
  while ((await getOrderRow(token)).attempts.length < count) {
    const last = (await getOrderRow(token)).attempts.at(-1);
    await sandbox.pay(last?.plexoSessionId ?? null, "4000000000000002");
    await reconcile(last?.id ?? "", "callback");
    passTime(seconds(3));
    await resumeCheckout(token, {});
  }
  const { id: orderId, attempts } = await getOrderRow(token);
  const pay = async (at: number) => {
    const { id } = await sandbox.pay(attempts[at]?.plexoSessionId ?? null, "4444333322221111");
    passTime(seconds(3));
    await reconcileOrderForStaff(staff, orderId);
    return id;
  };
  return { token, orderId, pay };
}

const close = (orderId: string, reason: string) =>
  resolveFlag({ orderId, reason, note: "Lo hablé con Ana.", staff });
const eventsOf = (orderId: string) =>
  db().paymentEvent.findMany({
    where: { orderId, kind: { in: ["order.flagged", "order.unflagged"] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });

describe("a flag", () => {
  it("is closed by a person with a note, who and why is on record, and asking Plexo again does not raise it", async () => {
    const { token, orderId, pay } = await orderWithSessions(2);
    await pay(0);
    await pay(1);
    expect(await getOrderRow(token)).toMatchObject({ flagReason: "paid-twice" });
    expect(await close(orderId, "paid-in-part")).toBe("not-flagged");
    const both = await Promise.all([close(orderId, "paid-twice"), close(orderId, "paid-twice")]);
    expect(both.toSorted()).toEqual(["not-flagged", "resolved"]);
    const { number } = await getOrderRow(token);
    const done = { subject: `order ${number}`, action: { not: "order.reconcile" } };
    expect(await db().auditEntry.findMany({ where: done })).toMatchObject([
      {
        ...{ staffId: staff.id, action: "order.unflag", note: "Lo hablé con Ana." },
        before: { reason: "paid-twice" },
      },
    ]);
    passTime(hours(1));
    expect(await reconcileOrderForStaff(staff, orderId)).toBe("checked");
    const order = await getOrderRow(token);
    expect(order).toMatchObject({ state: "paid", flagReason: null, flaggedAt: null, paidTotal: 258_100 });
    const data = { reason: "paid-twice", by: staff.id, paid: 258_100 };
    expect(await eventsOf(orderId)).toMatchObject([
      { kind: "order.flagged" },
      { kind: "order.unflagged", data },
    ]);
  });

  it("of another reason stays when one is closed", async () => {
    const { token, orderId, pay } = await orderWithSessions(2);
    await pay(0);
    await pay(1);
    await db().order.update({ where: { token }, data: { flagReason: "unreachable:x:y, paid-twice" } });
    expect(await close(orderId, "unreachable:x:y")).toBe("resolved");
    const left = await getOrderRow(token);
    expect(left).toMatchObject({ flagReason: "paid-twice", flaggedAt: expect.any(Date) });
  });

  it("for a second payment is over once all of that was given back, and not before", async () => {
    const { token, orderId, pay } = await orderWithSessions(2);
    await pay(0);
    const second = await pay(1);
    const refund = (amount: number) => {
      passTime(seconds(3));
      return operate({ paymentId: second, kind: "refund", amount, reason: "paid-twice" });
    };
    await refund(100_000);
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", flagReason: "paid-twice" });
    await refund(29_050);
    const order = { state: "paid", flagReason: null, flaggedAt: null, refundedTotal: 129_050 };
    expect(await getOrderRow(token)).toMatchObject(order);
    expect((await eventsOf(orderId)).map(({ kind, data }) => [kind, data])).toEqual([
      ["order.flagged", { reason: "paid-twice" }],
      ["order.unflagged", { reason: "paid-twice" }],
    ]);
  });

  it("that was over and comes back is told of again, once each time", async () => {
    const { orderId, pay } = await orderWithSessions(3);
    const told = () => db().mail.count({ where: { orderId, kind: "order-flagged" } });
    await pay(0);
    const second = await pay(1);
    expect(await told()).toBe(1);
    await operate({ paymentId: second, kind: "refund", amount: 129_050, reason: "paid-twice" });
    await pay(2);
    passTime(hours(1));
    await reconcileOrderForStaff(staff, orderId);
    expect((await eventsOf(orderId)).map(({ kind }) => kind)).toEqual([
      ...["order.flagged", "order.unflagged", "order.flagged"],
    ]);
    expect(await told()).toBe(2);
  });
});

describe("checking an order now", () => {
  it("tells whether Plexo answered about all of its attempts", async () => {
    const { orderId, pay } = await orderWithSessions(2);
    await pay(0);
    passTime(minutes(1));
    await sandbox.fault({ endpoint: "*", fault: "reset", times: 50 });
    expect(await reconcileOrderForStaff(staff, orderId)).toBe("unreachable");
    await sandbox.behave();
    passTime(minutes(1));
    expect(await reconcileOrderForStaff(staff, orderId)).toBe("checked");
  });
});

it("Goods that a person gives back to the shelf are in the audit log, with who and why, once", async () => {
  const { token } = await orderOnPlexosPage(requestFor(await newVariant()));
  const { id, number } = await getOrderRow(token);
  const released = await releaseGoods(id, { staff, note: "No contesta." });
  expect(released).toEqual({ ok: true, isPlexoAsked: true });
  expect(await releaseGoods(id, { staff })).toEqual({ ok: false, reason: "nothing-held" });
  expect(await db().auditEntry.findMany({ where: { subject: `order ${number}` } })).toMatchObject([
    { staffId: staff.id, action: "order.release", note: "No contesta." },
  ]);
});
