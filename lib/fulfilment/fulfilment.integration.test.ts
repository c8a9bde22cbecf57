import { beforeAll, describe, expect, it } from "vitest";
import type { Order, Staff } from "@/prisma/generated/client";
import { withShop } from "@/test/support/shop";
import { newVariant, requestFor, start } from "../../test/support/orders";
import { allStates } from "../orders/state";
import { db } from "../platform/db";
import { newStaff } from "../staff/integration/staff.testing";
import { advance, stepBack } from "./advance";
import { listByStep } from "./list";
import { putBack } from "./put-back";
import { obstacleOf } from "./rules";

withShop();

let staff: Staff;

beforeAll(async () => {
  staff = await newStaff({ role: "operator" });
});

const dac = { carrier: "DAC", tracking: "UY-1234", trackingUrl: "https://www.dac.com.uy/?n=UY-1234" };
const none = { carrier: null, tracking: null, trackingUrl: null };

async function ordered(data: Partial<Pick<Order, "state" | "delivery">> = {}) {
  const { token } = await start(requestFor(await newVariant(), { quantity: 2 }));
  const { id, number } = await db().order.update({ where: { token }, data: { state: "paid", ...data } });
  return { id, number };
}

const row = (id: string) => db().order.findUniqueOrThrow({ where: { id } });
const mailsOf = (orderId: string) =>
  db().mail.findMany({
    where: { orderId, kind: { in: ["order-shipped", "order-ready"] } },
    orderBy: { id: "asc" },
  });
const auditOf = (number: number) =>
  db().auditEntry.findMany({ where: { subject: `order ${number}` }, orderBy: { id: "asc" } });

describe("the goods of a paid order", () => {
  it("are packed, shipped with what is known of the carrier, and delivered; the shopper is told, and who did it is on record", async () => {
    const { id: orderId, number } = await ordered({ delivery: "delivery" });
    const step = (seen: string) => advance({ orderId, seen, shipment: dac, staff });
    expect(await step("to_pack")).toEqual({ ok: true, to: "packed" });
    expect(await row(orderId)).toMatchObject({ ...none, fulfilledAt: expect.any(Date) });
    expect(await mailsOf(orderId)).toEqual([]);
    expect(await step("packed")).toEqual({ ok: true, to: "shipped" });
    expect(await row(orderId)).toMatchObject({ ...dac, fulfilment: "shipped" });
    expect(await mailsOf(orderId)).toMatchObject([{ kind: "order-shipped", data: dac, state: "queued" }]);
    expect(await step("shipped")).toEqual({ ok: true, to: "delivered" });
    expect(await step("delivered")).toEqual({ ok: false, reason: "no-step" });
    expect(await auditOf(number)).toMatchObject([
      { action: "order.packed", staffId: staff.id },
      { action: "order.shipped", before: { fulfilment: "packed" }, after: dac },
      { action: "order.delivered" },
    ]);
  });

  it("make a step once, of two forms that saw the same, and the shopper is told once, also when it is made again", async () => {
    const { id: orderId, number } = await ordered();
    const step = (seen: string) => advance({ orderId, seen, shipment: none, staff });
    await step("to_pack");
    const both = await Promise.all([step("packed"), step("packed")]);
    expect(both).toContainEqual({ ok: true, to: "ready" });
    expect(both).toContainEqual({ ok: false, reason: "changed" });
    const back = { orderId, note: "Faltaba un mate.", staff };
    expect(await stepBack({ ...back, seen: "packed" })).toEqual({ ok: false, reason: "changed" });
    expect(await stepBack({ ...back, seen: "ready" })).toEqual({ ok: true, to: "packed" });
    expect(await step("packed")).toEqual({ ok: true, to: "ready" });
    expect(await mailsOf(orderId)).toMatchObject([{ kind: "order-ready" }]);
    const actions = (await auditOf(number)).map(({ action, note }) => [action, note]);
    expect(actions).toEqual([
      ["order.packed", null],
      ["order.ready", null],
      ["order.step-back", "Faltaba un mate."],
      ["order.ready", null],
    ]);
  });

  it("stay where they are while the order's money is not there whole, and are listed when it is", async () => {
    for (const state of allStates) {
      const { id: orderId, number } = await ordered({ state });
      const reason = obstacleOf(state, "packed");
      const { orders } = await listByStep("to_pack", number - 1);
      const listed = orders.map((order) => [order.number, order.pieces]);
      expect([state, listed]).toEqual([state, reason ? [] : [[number, 2]]]);
      const stepped = await advance({ orderId, seen: "to_pack", shipment: none, staff });
      expect([state, stepped]).toEqual([state, reason ? { ok: false, reason } : { ok: true, to: "packed" }]);
      if (reason) expect(await auditOf(number)).toEqual([]);
    }
  });

  it("are packed while their money is set aside, and stay there until it is captured", async () => {
    const { id: orderId } = await ordered({ state: "authorized", delivery: "delivery" });
    const step = (seen: string) => advance({ orderId, seen, shipment: dac, staff });
    expect(await step("to_pack")).toEqual({ ok: true, to: "packed" });
    expect(await step("packed")).toEqual({ ok: false, reason: "not-captured" });
    expect(await mailsOf(orderId)).toEqual([]);
    const back = { orderId, seen: "packed", note: "Faltaba un mate.", staff };
    expect(await stepBack(back)).toEqual({ ok: true, to: "to_pack" });
    // The authorisation is gone.
    await db().order.update({ where: { id: orderId }, data: { state: "awaiting_payment" } });
    expect(await step("to_pack")).toEqual({ ok: false, reason: "unpaid" });
  });

  it("are listed oldest first, a page at a time", async () => {
    const first = await ordered();
    const second = await ordered();
    const page = await listByStep("to_pack", first.number - 1, 1);
    expect([page.orders.map(({ number }) => number), page.next]).toEqual([[first.number], first.number]);
    const last = await listByStep("to_pack", first.number, 1);
    expect([last.orders.map(({ number }) => number), last.next]).toEqual([[second.number], null]);
  });
});

describe("goods of an order that was refunded", () => {
  it("come back to the shelf line by line, each piece once, and stock adds up", async () => {
    const sku = await newVariant(10);
    const { token } = await start(requestFor(sku, { quantity: 3 }));
    const sold = { state: "paid", stock: "sold" } as const;
    const {
      id: orderId,
      number,
      lines,
    } = await db().order.update({
      ...{ where: { token }, data: sold, include: { lines: true } },
    });
    await db().variant.update({ where: { sku }, data: { held: 0, sold: 3 } });
    const lineId = lines[0]?.id ?? "";
    const back = (count: number, seen: string) =>
      putBack({ orderId, seen, pieces: new Map([[lineId, count]]), staff });
    expect(await back(1, "0")).toBe("no-return");
    await db().order.update({ where: { id: orderId }, data: { state: "partially_refunded" } });
    const both = await Promise.all([back(2, "0"), back(2, "0")]);
    expect(both.toSorted()).toEqual(["changed", "put-back"]);
    expect(await back(2, "2")).toBe("changed");
    const stock = { onHand: 10, available: 9, held: 0, sold: 1 };
    expect(await db().variant.findUnique({ where: { sku } })).toMatchObject(stock);
    expect(await db().orderLine.findUnique({ where: { id: lineId } })).toMatchObject({ returned: 2 });
    expect(await auditOf(number)).toMatchObject([{ action: "order.put-back", after: { [sku]: 2 } }]);
    expect(await back(1, "2")).toBe("put-back");
    expect(await db().variant.findUnique({ where: { sku } })).toMatchObject({ available: 10, sold: 0 });
  });
});
