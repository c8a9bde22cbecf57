import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { ordersCommand } from "@/test/support/orders-command";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
  start,
} from "../../test/support/orders";
import { listHeld } from "../orders/held";
import { reconcile } from "../payments/reconcile";
import { later, minutes, now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import * as keepAlive from "../plexo/keep-alive";
import { releaseGoods } from "./release";
import { resumeCheckout } from "./resume";

withShop();

async function heldOrder(available = 10) {
  const sku = await newVariant(available);
  const { token, attempt } = await orderOnPlexosPage(requestFor(sku, { quantity: 2 }));
  const { id, number } = await getOrderRow(token);
  return { sku, token, attempt, id, number };
}

const pay = (attempt: { plexoSessionId: string | null }) => sandbox.pay(attempt.plexoSessionId);

describe("What is held and not paid", () => {
  it("is listed with who has it, since when and until when, longest held first", async () => {
    await db().order.updateMany({ data: { stock: "released" } });
    const [sku, address] = [await newVariant(), "203.0.113.77"];
    const first = await orderOnPlexosPage({ ...requestFor(sku, { quantity: 2 }), address });
    const second = await start({ ...requestFor(sku), address });
    const paid = await heldOrder();
    await pay(paid.attempt);
    await reconcile(paid.attempt.id, "callback");

    const held = await listHeld();
    expect(held).toMatchObject([
      {
        number: (await getOrderRow(first.token)).number,
        until: later(first.attempt.expiresAt ?? now(), minutes(2)),
        buyer: { name: "Ana Pérez", email: "ana@example.com", phone: "099 123 456" },
        lines: [{ sku, quantity: 2 }],
      },
      { number: (await getOrderRow(second.token)).number, lines: [{ sku, quantity: 1 }] },
    ]);
    const [one, other] = held;
    expect(one?.holder).toBe(other?.holder);
    expect(other?.until).toEqual(later(other?.since ?? now(), minutes(1)));
  });

  it("has no end while Plexo decides on its payment", async () => {
    const { id, number } = await heldOrder();
    await db().order.update({ where: { id }, data: { state: "confirming" } });
    expect((await listHeld()).find((order) => order.number === number)?.until).toBeNull();
  });
});

describe("The merchant who releases an order", () => {
  it("has its goods back on the shelf, and the record says so", async () => {
    const { sku, token, id } = await heldOrder();
    expect(await releaseGoods(id)).toEqual({ ok: true, isPlexoAsked: true });
    expect(await getStock(sku)).toMatchObject({ available: 10, held: 0 });
    const { stock, attempts, events } = await getOrderRow(token);
    expect(stock).toBe("released");
    expect(attempts).toMatchObject([{ state: "closed", closeReason: "released" }]);
    expect(attempts[0]?.nextCheckAt).not.toBeNull();
    expect(events).toContainEqual(
      expect.objectContaining({ kind: "attempt.closed", data: { reason: "released" } }),
    );
    expect(await releaseGoods(id)).toEqual({ ok: false, reason: "nothing-held" });
  });

  it("does not take them from a shopper who has paid, though no callback has come", async () => {
    const { sku, attempt, id } = await heldOrder();
    await pay(attempt);
    expect(await releaseGoods(id)).toEqual({ ok: false, reason: "already-paid" });
    expect(await getStock(sku)).toMatchObject({ held: 0, sold: 2 });
  });

  it("can do so while Plexo is away, and is told that it was not asked", async () => {
    const { sku, id } = await heldOrder();
    const away = vi.spyOn(keepAlive, "keepAliveFetch").mockRejectedValue(new TypeError("fetch failed"));
    expect(await releaseGoods(id)).toEqual({ ok: true, isPlexoAsked: false });
    away.mockRestore();
    expect(await getStock(sku)).toMatchObject({ held: 0 });
  });

  it("loses no payment: one that is made all the same has its goods taken again, or is flagged", async () => {
    const [plenty, scarce] = [await heldOrder(10), await heldOrder(2)];
    for (const { id } of [plenty, scarce]) await releaseGoods(id);
    await start(requestFor(scarce.sku));
    passTime(seconds(3));
    for (const { attempt } of [plenty, scarce]) {
      await pay(attempt);
      await reconcile(attempt.id, "callback");
    }
    expect(await getOrderRow(plenty.token)).toMatchObject({ state: "paid", stock: "sold", flagReason: null });
    expect(await getOrderRow(scarce.token)).toMatchObject({
      state: "paid",
      flagReason: "paid-after-release",
    });
  });

  it("lets the shopper go on in a new session", async () => {
    const { sku, token, id, attempt } = await heldOrder();
    await releaseGoods(id);
    const resumed = await resumeCheckout(token, {});
    expect(resumed).toMatchObject({ ok: true });
    expect(resumed).not.toMatchObject({ url: attempt.redirectUrl });
    expect(await getStock(sku)).toMatchObject({ held: 2 });
  });
});

it("npm run orders shows what is held, and releases it", async () => {
  const { sku, number } = await heldOrder();
  const { text } = await ordersCommand("held");
  expect(text).toMatch(new RegExp(`^order ${number}  since .+  until .+Z$`, "m"));
  expect(text).toContain("Ana Pérez  ana@example.com  099 123 456  address not known");
  expect(text).toContain(`2 × Mate · M  (${sku})`);
  // The command itself, as a merchant types it.
  const typed = ["--import", "tsx", "tools/orders.ts", "release", String(number), "--yes"];
  await promisify(execFile)(process.execPath, typed);
  expect(await getStock(sku)).toMatchObject({ held: 0 });
});
