import { describe, expect, it } from "vitest";
import { withShop } from "@/test/support/shop";
import { newVariant, orderOnPlexosPage, requestFor } from "../../test/support/orders";
import { db } from "./db";
import { randomToken } from "./ids";

withShop();

const ordered = async () => orderOnPlexosPage(requestFor(await newVariant()));

/** Whatever the code above may get wrong one day. */
describe("The database itself refuses", () => {
  it("a second open attempt of one order (one open attempt)", async () => {
    const { attempt } = await ordered();
    const { id: _, ...copied } = attempt;
    const fresh = {
      sessionReference: randomToken(),
      paymentReference: randomToken(),
      invoiceNumber: randomToken(),
      callbackKey: randomToken(),
    };
    const second = { ...copied, ...fresh };
    await expect(db().checkoutAttempt.create({ data: second })).rejects.toMatchObject({ code: "P2002" });
    await db().checkoutAttempt.create({ data: { ...second, state: "closed", closeReason: "superseded" } });
  });

  it.each(["sessionReference", "paymentReference", "invoiceNumber", "callbackKey"] as const)(
    "a %s that is used twice",
    async (field) => {
      const [one, other] = [await ordered(), await ordered()];
      const data = { [field]: one.attempt[field] };
      await expect(
        db().checkoutAttempt.update({ where: { id: other.attempt.id }, data }),
      ).rejects.toMatchObject({ code: "P2002" });
    },
  );

  it.each([
    ["that does not add up", { available: 9 }],
    ["of which less than nothing is available", { available: -1, sold: 11 }],
    ["of which less than nothing is held", { held: -1, available: 11 }],
    ["of which less than nothing is sold", { sold: -1, available: 11 }],
  ])("stock %s (stock adds up)", async (_, data) => {
    const sku = await newVariant(10);
    await expect(db().variant.update({ where: { sku }, data })).rejects.toThrow(/Variant_stock/);
  });

  it.each([
    ["a SKU that no cart would read back", { sku: "lower case" }, /Variant_sku_legal/],
    ["a SKU that is too long", { sku: "A".repeat(41) }, /Variant_sku_legal/],
    ["a price of nothing", { priceUyu: 0 }, /Variant_price_positive/],
    ["a price below nothing", { priceUsd: -1 }, /Variant_price_positive/],
  ])("goods with %s", async (_, data, constraint) => {
    const sku = await newVariant(10);
    await expect(db().variant.update({ where: { sku }, data })).rejects.toThrow(constraint);
  });

  it("addresses that no page would read back", async () => {
    for (const slug of ["Mate", "mate y más", "a/b", "", "x".repeat(101)]) {
      const texts = { name: {}, intro: {} };
      await expect(db().category.create({ data: { slug, position: 99, ...texts } })).rejects.toThrow(
        /Category_slug_legal/,
      );
      const { slug: known } = await db().product.findFirstOrThrow();
      await expect(db().product.update({ where: { slug: known }, data: { slug } })).rejects.toThrow(
        /Product_slug_legal/,
      );
    }
  });

  it("to change or to remove what happened to an order's money", async () => {
    const { attempt } = await ordered();
    const { id } = await db().paymentEvent.create({
      data: { orderId: attempt.orderId, kind: "order.flagged", at: new Date(), data: {} },
    });
    await expect(
      db().$executeRaw`UPDATE "PaymentEvent" SET "kind" = '' WHERE "id" = ${id}::uuid`,
    ).rejects.toThrow(/append-only/);
    await expect(db().$executeRaw`DELETE FROM "PaymentEvent" WHERE "id" = ${id}::uuid`).rejects.toThrow(
      /append-only/,
    );
  });

  it.each([
    ["is returned", { refundedAmount: 101 }],
    ["is returned and on its way", { refundedAmount: 60, onItsWay: 41 }],
    ["is on its way", { onItsWay: 101 }],
    ["is there after a part was never captured", { capturedAmount: 50, refundedAmount: 51 }],
  ])("that more than was captured %s (never more than there is)", async (_, data) => {
    const { attempt } = await ordered();
    const plexoId = randomToken();
    await db().payment.create({
      data: {
        ...{ plexoId, orderId: attempt.orderId, attemptId: attempt.id, status: "approved", currency: "UYU" },
        ...{ amount: 100, capturedAmount: 100, refundedAmount: 0, transactions: 1, seenAt: new Date() },
      },
    });
    await expect(db().payment.update({ where: { plexoId }, data })).rejects.toThrow(
      /never_more_than_there_is/,
    );
    await db().payment.update({ where: { plexoId }, data: { refundedAmount: 60, onItsWay: 40 } });
  });

  it("an operation of nothing, and one whose reference was sent before (reference before request)", async () => {
    const { attempt } = await ordered();
    const owner = { orderId: attempt.orderId, attemptId: attempt.id };
    const plexoId = randomToken();
    await db().payment.create({
      data: {
        ...{ plexoId, ...owner, status: "approved", currency: "UYU", amount: 100 },
        ...{ capturedAmount: 100, refundedAmount: 0, transactions: 1, seenAt: new Date() },
      },
    });
    const operation = {
      ...{ orderId: attempt.orderId, paymentId: plexoId, kind: "refund" as const },
      ...{ reference: randomToken(), createdAt: new Date() },
    };
    await expect(db().paymentOperation.create({ data: { ...operation, amount: 0 } })).rejects.toThrow(
      /amount_positive/,
    );
    await db().paymentOperation.create({ data: { ...operation, amount: 100 } });
    await expect(db().paymentOperation.create({ data: { ...operation, amount: 100 } })).rejects.toMatchObject(
      {
        code: "P2002",
      },
    );
  });
});
