import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { mortal } from "../../../test/histories/mortal";
import { chargeCard } from "../../../test/support/charge";
import { repeatOrder } from "../../../test/support/many-orders";
import {
  getOrderRow,
  getStock,
  newVariant,
  newVariants,
  orderOnPlexosPage,
  requestFor,
} from "../../../test/support/orders";
import { seconds } from "../../platform/clock";
import * as direct from "../../platform/database/direct";
import { pools } from "../../platform/database/pools";
import { db } from "../../platform/db";
import { plexo } from "../../platform/gateway";
import { receiveCallback } from "../callbacks";
import { reconcileAllDue } from "../due";
import { reconcile } from "../reconcile";

withShop();
let shopProcess: ReturnType<typeof mortal>;
beforeAll(() => {
  process.env.PLEXO_TIMEOUT_MS = "10000";
  shopProcess = mortal(pools());
});
afterEach(() => vi.restoreAllMocks());

/** Orders of these goods that are paid at Plexo, of which each has had its callback. */
async function paidAtPlexo(skus: string[]) {
  const orders = [];
  for (const sku of skus) {
    const { attempt, token } = await orderOnPlexosPage(requestFor(sku));
    await receiveCallback(attempt.callbackKey, await sandbox.pay(attempt.plexoSessionId));
    orders.push({ sku, token, id: attempt.id, orderId: attempt.orderId });
  }
  return orders;
}

/** An attempt that only the shop knows is paid at Plexo, and its callback has come. */
async function payUnseen({ attempt }: Awaited<ReturnType<typeof repeatOrder>>[number]) {
  const id = await chargeCard(attempt);
  await receiveCallback(attempt.callbackKey, { id, status: "approved" });
}

type Paid = Awaited<ReturnType<typeof paidAtPlexo>>;

const reconcileAll = (orders: Paid) => Promise.all(orders.map(({ id }) => reconcile(id, "callback")));

async function statesOf(orders: Paid): Promise<string[]> {
  return Promise.all(orders.map(async ({ token }) => (await getOrderRow(token)).state));
}

async function expectPaidOnce({ token, sku }: Paid[number]): Promise<void> {
  const { events, attempts, ...order } = await getOrderRow(token);
  expect(order).toMatchObject({ state: "paid", stock: "sold", paidTotal: 129_050, flagReason: null });
  expect(attempts).toMatchObject([{ state: "closed", closeReason: "paid" }]);
  expect(events.filter(({ kind }) => kind === "order.state")).toHaveLength(1);
  expect(await getStock(sku)).toMatchObject({ available: 9, held: 0, sold: 1 });
}

describe("A set of attempts", () => {
  it("of a hundred orders of the same goods pays each once, and moves the goods with one statement for many", async () => {
    const sku = await newVariant(120);
    const [first] = (await paidAtPlexo([sku])) as [Paid[number]];
    const others = await repeatOrder(first.token, 99);
    await Promise.all(others.map(payUnseen));
    const orders = [first, ...others.map(({ token, attempt }) => ({ ...attempt, token, sku }))];
    const transactions = vi.spyOn(direct, "directTransaction");
    await reconcileAll(orders);
    expect(transactions.mock.calls.length).toBeLessThan(50);
    expect(new Set(await statesOf(orders))).toEqual(new Set(["paid"]));
    expect(await getStock(sku)).toEqual({ onHand: 120, available: 20, held: 0, sold: 100 });
    const callbacks = await db().paymentCallback.findMany({
      where: { attemptId: { in: orders.map(({ id }) => id) } },
    });
    expect(callbacks.filter(({ state }) => state === "applied")).toHaveLength(100);
  });

  it("with one that the database refuses applies all others at once, and that one when it's mended", async () => {
    const orders = await paidAtPlexo(await newVariants(8, 10));
    const [poisoned, ...others] = orders as [Paid[number], ...Paid];
    await db().$executeRawUnsafe(
      `ALTER TABLE "Payment" ADD CONSTRAINT poison CHECK ("orderId" <> '${poisoned.orderId}')`,
    );
    const ends = await Promise.allSettled(orders.map(({ id }) => reconcile(id, "callback")));
    expect(ends.map(({ status }) => status)).toEqual(["rejected", ...others.map(() => "fulfilled")]);
    for (const order of others) await expectPaidOnce(order);
    const { state, attempts } = await getOrderRow(poisoned.token);
    expect(state).toBe("awaiting_payment");
    expect(attempts).toMatchObject([{ unreachableReason: expect.stringContaining("could not be applied") }]);

    await db().$executeRawUnsafe(`ALTER TABLE "Payment" DROP CONSTRAINT poison`);
    passTime(seconds(61));
    await reconcileAllDue();
    await expectPaidOnce(poisoned);
  });

  it("with an order that another transaction holds keeps none of the others waiting", async () => {
    const orders = await paidAtPlexo(await newVariants(5, 10));
    const [held, ...others] = orders as [Paid[number], ...Paid];
    let waiting: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Order" WHERE "id" = ${held.orderId}::uuid FOR UPDATE`;
      waiting = reconcile(held.id, "callback");
      await reconcileAll(others);
      for (const order of others) await expectPaidOnce(order);
      expect((await getOrderRow(held.token)).state).toBe("awaiting_payment");
    });
    await waiting;
    await expectPaidOnce(held);
  });

  it("whose process is killed before any of its statements leaves each order whole or untouched, and in the end paid", async () => {
    let survived = false;
    for (let statements = 0; !survived; statements++) {
      const orders = await paidAtPlexo(await newVariants(3, 10));
      shopProcess.dieAfter(statements);
      await Promise.allSettled(orders.map(({ id }) => reconcile(id, "callback")));
      survived = !(await shopProcess.restart());
      for (const [at, state] of (await statesOf(orders)).entries()) {
        const order = orders[at] as Paid[number];
        if (state === "paid") await expectPaidOnce(order);
        else await expectUntouched(order);
      }
      passTime(seconds(61));
      await reconcileAllDue();
      for (const order of orders) await expectPaidOnce(order);
      expect(statements).toBeLessThan(60);
    }
    // Some fifteen lives of a process, one for each statement.
  }, 180_000);
});

async function expectUntouched({ token, sku, id }: Paid[number]): Promise<void> {
  const { attempts, payments, ...order } = await getOrderRow(token);
  expect(order).toMatchObject({ state: "awaiting_payment", stock: "held", paidTotal: 0 });
  expect(attempts).toMatchObject([{ state: "open", nextCheckAt: expect.any(Date) }]);
  expect(payments).toEqual([]);
  expect(await getStock(sku)).toMatchObject({ available: 9, held: 1, sold: 0 });
  expect(await db().paymentCallback.findMany({ where: { attemptId: id } })).toMatchObject([
    { state: "received" },
  ]);
}

it("Attempts whose goods went back to the shelf share what is left: the first get theirs, the others are flagged", async () => {
  const sku = await newVariant(5);
  const orders = await paidAtPlexo(Array.from({ length: 5 }, () => sku));
  await db().order.updateMany({
    where: { id: { in: orders.map(({ orderId }) => orderId) } },
    data: { stock: "released" },
  });
  await db().variant.update({ where: { sku }, data: { held: 0, available: 2, sold: 3 } });
  await reconcileAll(orders);
  const rows = await Promise.all(orders.map(({ token }) => getOrderRow(token)));
  expect(rows.map(({ state }) => state)).toEqual(Array(5).fill("paid"));
  expect(rows.filter(({ stock }) => stock === "sold")).toHaveLength(2);
  expect(rows.filter(({ flagReason }) => flagReason === "paid-after-release")).toHaveLength(3);
  expect(await getStock(sku)).toEqual({ onHand: 5, available: 0, held: 0, sold: 5 });
});

describe("A callback that names a payment of the attempt", () => {
  it("is answered by one request to Plexo, and later checks ask for all", async () => {
    const [order] = (await paidAtPlexo([await newVariant()])) as [Paid[number]];
    const [named, listed] = [vi.spyOn(plexo(), "getPayment"), vi.spyOn(plexo(), "queryPayments")];
    await reconcile(order.id, "callback");
    expect([named.mock.calls.length, listed.mock.calls.length]).toEqual([1, 0]);
    await expectPaidOnce(order);
    passTime(seconds(3));
    await reconcile(order.id, "due");
    expect([named.mock.calls.length, listed.mock.calls.length]).toEqual([2, 1]);
  });

  it("is not enough where it names a payment of another order, or none", async () => {
    const [order, other] = (await paidAtPlexo(await newVariants(2, 10))) as [Paid[number], Paid[number]];
    const { attempts } = await getOrderRow(order.token);
    const [foreign] = await db().paymentCallback.findMany({ where: { attemptId: other.id } });
    await receiveCallback(attempts[0]?.callbackKey ?? "", {
      id: foreign?.paymentId,
      status: "denied",
      referenceId: "-",
    });
    const listed = vi.spyOn(plexo(), "queryPayments");
    await reconcile(order.id, "callback");
    expect(listed).toHaveBeenCalledTimes(1);
    const row = await getOrderRow(order.token);
    expect(row).toMatchObject({ state: "paid", flagReason: `contradicted:${foreign?.paymentId}` });
    expect((await getOrderRow(other.token)).state).toBe("awaiting_payment");
  });
});
