import { describe, expect, it, vi } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
  start,
} from "../../test/support/orders";
import { reconcile } from "../payments/reconcile";
import { later, minutes, now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { randomToken } from "../platform/ids";
import { log } from "../platform/log";
import { holdLimits } from "./hold-limits";
import { resumeCheckout } from "./resume";
import { type CheckoutRequest, type StartedCheckout, startCheckout } from "./start";

withShop();

let used = 0;
/** An address that no other test shops from. */
const newAddress = () => `203.0.113.${++used}`;

const from = (address: string, sku: string, quantity = 1) => ({ ...requestFor(sku, { quantity }), address });
const times = <T>(count: number, work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));
const tellLimits = (started: StartedCheckout[]) =>
  started.flatMap((one) => (!one.ok && one.reason === "limit" ? [one.over] : []));

/** A cart with many goods in it. */
function cartOf(address: string, skus: string[], quantity: number): CheckoutRequest {
  const lines = skus.flatMap((sku) => requestFor(sku, { quantity }).lines);
  return { ...requestFor(""), cartId: randomToken(), lines, address };
}

const heldInAll = async () => (await db().variant.aggregate({ _sum: { held: true } }))._sum.held ?? 0;

describe("One stranger", () => {
  it("cannot hold the shop's stock, with whatever carts, as often as they try at once", async () => {
    const variants = await db().variant.findMany({ where: { available: { gt: 0 } } });
    const before = await heldInAll();
    const address = newAddress();
    const carts = Array.from({ length: 40 }, (_, at) => {
      const skus = variants.map(({ sku }) => sku);
      const some = [...skus.slice((at * 7) % skus.length), ...skus].slice(0, 1 + (at % 12));
      return cartOf(address, [...new Set(some)], 1 + (at % 9));
    });
    const started = await Promise.all(carts.map(startCheckout));
    expect(started.some(({ ok }) => ok)).toBe(true);
    expect(tellLimits(started).length).toBeGreaterThan(0);
    expect((await heldInAll()) - before).toBeLessThanOrEqual(holdLimits.piecesOfAddress);
    for (const { sku, available } of variants) {
      const most = Math.max(holdLimits.handful, Math.ceil(available / 2));
      expect((await getStock(sku)).held, sku).toBeLessThanOrEqual(most);
    }
  });

  it("has the same limit in every address of their /64, and neighbours have their own", async () => {
    const sku = await newVariant(20);
    const of64 = (host: number) => `2001:db8:77:1::${host.toString(16)}`;
    const started = await times(15, (at) => startCheckout(from(of64(at + 1), sku)));
    expect(started.filter(({ ok }) => ok)).toHaveLength(10);
    expect(tellLimits(started)).toEqual(Array(5).fill({ limit: "variant", sku, most: 0 }));
    expect(await startCheckout(from("2001:db8:77:2::1", sku))).toMatchObject({ ok: true });
    expect(await getStock(sku)).toMatchObject({ available: 9, held: 11 });
  });
});

describe("Orders of one address that come at the same moment", () => {
  it("get exactly as many pieces of a variant as one address may have", async () => {
    const sku = await newVariant(30);
    const address = newAddress();
    const started = await times(40, () => startCheckout(from(address, sku)));
    expect(started.filter(({ ok }) => ok)).toHaveLength(15);
    expect(await getStock(sku)).toEqual({ onHand: 30, available: 15, held: 15, sold: 0 });
  });

  it("are exactly as many as one address may have", async () => {
    const skus = await times(10, () => newVariant(1_000));
    const address = newAddress();
    const started = await times(60, (at) => startCheckout(from(address, skus[at % 10] ?? "")));
    expect(started.filter(({ ok }) => ok)).toHaveLength(holdLimits.ordersOfAddress);
    expect(tellLimits(started)).toEqual(Array(10).fill({ limit: "address" }));
  });

  it("and of others, of the same goods, don't lock each other out", async () => {
    const skus = await times(3, () => newVariant(1_000));
    const addresses = [newAddress(), newAddress()];
    const carts = await times(8, async () => randomToken());
    for (let round = 0; round < 3; round++) {
      passTime(seconds(3));
      await times(8, async (at) => {
        const request = cartOf(addresses[at % 2] ?? "", round % 2 ? skus : skus.toReversed(), 1 + round);
        expect(await startCheckout({ ...request, cartId: carts[at] ?? "" })).toMatchObject({ ok: true });
      });
    }
    for (const sku of skus) expect((await getStock(sku)).held).toBe(24);
  });
});

describe("An order that would hold too much", () => {
  it("is not written, holds nothing, and leaves a line that names no address", async () => {
    const warn = vi.spyOn(log, "warn");
    const skus = await times(4, () => newVariant(100));
    const request = cartOf(newAddress(), skus, 20);
    expect(await startCheckout(request)).toEqual({
      ok: false,
      reason: "limit",
      over: { limit: "order", most: holdLimits.piecesOfOrder },
    });
    expect(await db().order.count({ where: { cartId: request.cartId } })).toBe(0);
    for (const sku of skus) expect(await getStock(sku)).toMatchObject({ held: 0 });
    expect(warn.mock.calls.at(-1)?.[0]).toMatchObject({ limit: "goods held by one order", refused: 1 });
    expect(JSON.stringify(warn.mock.calls)).not.toContain(request.address);
    warn.mockRestore();
  });

  it("leaves the same cart's earlier order, its goods and its session as they were", async () => {
    const sku = await newVariant(20);
    const request = from(newAddress(), sku, 2);
    const first = await orderOnPlexosPage(request);
    const more = { ...requestFor(sku, { quantity: 11 }), cartId: request.cartId, address: request.address };
    passTime(seconds(3));
    expect(await startCheckout(more)).toMatchObject({ over: { limit: "variant", sku, most: 10 } });
    expect((await getOrderRow(first.token)).attempts).toMatchObject([{ state: "open" }]);
    expect(await getStock(sku)).toMatchObject({ held: 2 });
  });

  it("is refused where the address is not known too, by what it asks for itself", async () => {
    const sku = await newVariant(20);
    expect(await startCheckout(requestFor(sku, { quantity: 11 }))).toMatchObject({ reason: "limit" });
    const started = await times(20, () => startCheckout(requestFor(sku)));
    expect(started.every(({ ok }) => ok)).toBe(true);
  });
});

describe("What counts", () => {
  it("is neither paid nor given back: a shopper who pays may order again", async () => {
    const sku = await newVariant(20);
    const address = newAddress();
    const paid = await orderOnPlexosPage(from(address, sku, 10));
    expect(await startCheckout(from(address, sku))).toMatchObject({ reason: "limit" });
    await sandbox.pay(paid.attempt.plexoSessionId);
    await reconcile(paid.attempt.id, "callback");
    expect(await startCheckout(from(address, sku, 5))).toMatchObject({ ok: true });

    passTime(minutes(33));
    const open = await db().checkoutAttempt.findMany({ where: { order: { lines: { some: { sku } } } } });
    for (const { id } of open) await reconcile(id, "due");
    passTime(minutes(33));
    for (const { id } of open) await reconcile(id, "due");
    expect(await getStock(sku)).toMatchObject({ held: 0, sold: 10 });
    expect(await startCheckout(from(address, sku, 5))).toMatchObject({ ok: true });
  });

  it("is not what money was authorised for", async () => {
    const sku = await newVariant(20);
    const address = newAddress();
    const { token } = await start(from(address, sku, 10));
    await db().order.update({ where: { token }, data: { state: "authorized" } });
    expect(await startCheckout(from(address, sku, 5))).toMatchObject({ ok: true });
  });

  it("is held again from where it is gone on with", async () => {
    const [sku, other] = [await newVariant(20), await newVariant(1_000)];
    const [first, second] = [newAddress(), newAddress()];
    const order = await orderOnPlexosPage(from(first, sku, 10));
    const expiresAt = later(now(), -minutes(10));
    await db().checkoutAttempt.update({ where: { id: order.attempt.id }, data: { expiresAt } });
    await reconcile(order.attempt.id, "due");
    expect(await getStock(sku)).toMatchObject({ held: 0 });

    for (let at = 0; at < holdLimits.ordersOfAddress; at++) await start(from(second, other));
    const resume = (ipAddress: string) => resumeCheckout(order.token, { ipAddress });
    expect(await resume(second)).toEqual({ ok: false, reason: "limit", over: { limit: "address" } });
    expect(await getStock(sku)).toMatchObject({ held: 0 });
    expect(await resume(first)).toMatchObject({ ok: true });
    expect(await getStock(sku)).toMatchObject({ held: 10 });
  });

  it("is counted under a keyed digest: no address is in the database", async () => {
    const address = newAddress();
    const { token } = await start(from(address, await newVariant()));
    const { holder } = await getOrderRow(token);
    expect(holder).toMatch(/^[\w-]{22}$/);
    const [{ rows } = { rows: "" }] = await db().$queryRaw<{ rows: string }[]>`
      SELECT string_agg(to_jsonb(o)::text, '') AS rows FROM "Order" AS o`;
    expect(rows).not.toContain(address);
  });
});
