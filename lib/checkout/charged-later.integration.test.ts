import { afterEach, describe, expect, it } from "vitest";
import { shop } from "@/shop/shop";
import { getOrderRow, getStock, newVariant, orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { sendDueMails } from "../mail/send";
import { getOrder } from "../orders/read";
import { operate } from "../payments/operations";
import { reconcile } from "../payments/reconcile";
import { hours, later, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { resumeCheckout } from "./resume";

withShop();

const { payment } = shop;
afterEach(() => {
  shop.payment = payment;
});

/** A variant of a product of its own that is charged when it is shipped, or not. */
async function newGood(chargedWhenShipped: boolean): Promise<string> {
  const sku = await newVariant();
  const { categorySlug } = await db().product.findFirstOrThrow();
  const slug = sku.toLowerCase();
  const texts = { name: { es: sku }, summary: { es: "" }, description: { es: "" } };
  await db().product.create({
    data: { slug, categorySlug, position: 99, ...texts, image: "", chargedWhenShipped },
  });
  await db().variant.update({ where: { sku }, data: { productSlug: slug } });
  return sku;
}

async function paid(sku: string) {
  const order = await orderOnPlexosPage(requestFor(sku));
  await sandbox.pay(order.attempt.plexoSessionId);
  await reconcile(order.attempt.id, "callback");
  return order;
}
const ending = (token: string) =>
  db().mail.findMany({ where: { order: { token }, kind: "authorization-ending" } });

describe("A card is charged when the goods leave the shop", () => {
  it("where one of the goods asks for it: set aside, told so, held, and sold once it is captured", async () => {
    const sku = await newGood(true);
    const { token, attempt } = await paid(sku);
    expect(attempt.manualCapture).toBe(true);
    const row = await getOrderRow(token);
    expect(row).toMatchObject({ state: "authorized", stock: "held", paidTotal: 0 });
    expect(await getOrder(token)).toMatchObject({ status: "authorized" });
    expect(await getStock(sku)).toMatchObject({ held: 1, sold: 0 });
    const [one] = row.payments;
    // The sandbox's authorisations are good for a day.
    expect(one?.authorizedUntil?.getTime()).toBeLessThan(later(new Date(), hours(25)).getTime());
    expect(await db().mail.count({ where: { order: { token }, kind: "order-authorized" } })).toBe(1);

    passTime(seconds(3));
    await operate({ paymentId: one?.plexoId ?? "", kind: "capture", amount: row.total ?? 0 });
    const after = await getOrderRow(token);
    expect(after).toMatchObject({ state: "paid", stock: "sold", payments: [{ authorizedUntil: null }] });
  });

  it("where the settings say so of all, and not otherwise", async () => {
    const sku = await newGood(false);
    expect((await paid(sku)).attempt.manualCapture).toBe(false);
    shop.payment = { means: ["card", "cash"], capturesManually: true };
    const { token, attempt } = await orderOnPlexosPage(requestFor(sku));
    expect(attempt.manualCapture).toBe(true);
    // A voucher is paid at once.
    expect(await resumeCheckout(token, {}, { chosen: "cash" })).toMatchObject({ ok: true });
    const { attempts } = await getOrderRow(token);
    expect(attempts.map(({ means, manualCapture }) => [means, manualCapture])).toEqual([
      ["card", true],
      ["cash", false],
    ]);
  });
});

describe("That an authorisation is about to end", () => {
  it("is written once, for 48 hours before, and left out once it was captured", async () => {
    const { token, attempt } = await paid(await newGood(true));
    await reconcile(attempt.id, "due");
    const [mail, ...others] = await ending(token);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ state: "queued", nextAttemptAt: mail?.createdAt });
    const row = await getOrderRow(token);
    passTime(seconds(3));
    await operate({ paymentId: row.payments[0]?.plexoId ?? "", kind: "capture", amount: row.total ?? 0 });
    await sendDueMails();
    expect(await ending(token)).toMatchObject([{ state: "skipped" }]);
  });

  it("is told while it is not captured, and the order is not paid once it is gone", async () => {
    const sku = await newGood(true);
    const { token, attempt } = await paid(sku);
    await sendDueMails();
    expect(await ending(token)).toMatchObject([{ state: "kept" }]);
    await sandbox.switch({ words: { payment: { authorized: "expired" } } });
    passTime(hours(24));
    await reconcile(attempt.id, "due");
    expect(await getOrderRow(token)).toMatchObject({ state: "awaiting_payment", stock: "released" });
    expect(await getStock(sku)).toMatchObject({ held: 0, available: 10 });
  });
});
