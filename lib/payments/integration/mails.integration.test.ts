import { expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { receiveCallback } from "../callbacks";
import { operate } from "../operations";
import { reconcile } from "../reconcile";

withShop();

async function toldOf(token: string): Promise<string[]> {
  const { id } = await getOrderRow(token);
  const mails = await db().mail.findMany({ where: { orderId: id }, orderBy: { id: "asc" } });
  return mails.map(({ kind }) => kind);
}

it("A payment and its refunds are told once each, however often Plexo reports them", async () => {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const body = await sandbox.pay(attempt.plexoSessionId);
  const repeat = async () => {
    await Promise.all(Array.from({ length: 5 }, () => receiveCallback(attempt.callbackKey, body)));
    passTime(seconds(3));
    await Promise.all([reconcile(attempt.id, "callback"), reconcile(attempt.id, "due")]);
  };
  await repeat();
  await repeat();
  expect(await toldOf(token)).toEqual(["order-received", "order-paid"]);

  const [payment] = (await getOrderRow(token)).payments;
  const paymentId = payment?.plexoId ?? "";
  for (const amount of [30_000, 99_050]) {
    passTime(seconds(3));
    await operate({ paymentId, kind: "refund", amount });
    await repeat();
  }
  expect(await toldOf(token)).toEqual([
    "order-received",
    "order-paid",
    "order-partially-refunded",
    "order-refunded",
  ]);
  const { id } = await getOrderRow(token);
  const refunds = await db().mail.findMany({
    where: { orderId: id, kind: { contains: "refunded" } },
    orderBy: { id: "asc" },
  });
  expect(refunds.map(({ data }) => data)).toEqual([
    { amount: 30_000, refundedTotal: 30_000 },
    { amount: 99_050, refundedTotal: 129_050, toGiftCard: 0 },
  ]);
});
