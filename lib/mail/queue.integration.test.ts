import { describe, expect, it } from "vitest";
import { getOrderRow, newVariant, requestFor, start } from "@/test/support/orders";
import { withShop } from "@/test/support/shop";
import { minutes, now } from "../platform/clock";
import { directTransaction } from "../platform/database/direct";
import { db, transaction } from "../platform/db";
import type { NewMail } from "./kinds";
import { queueMails } from "./queue";

withShop();

async function anOrder() {
  const { token } = await start(requestFor(await newVariant()));
  return getOrderRow(token);
}

const mailOf = (orderId: string): NewMail => ({
  ...{ kind: "order-paid", key: `order:${orderId}:paid`, orderId, data: {} },
  at: now(),
});
const mailsOf = (orderId: string) => db().mail.findMany({ where: { orderId, kind: "order-paid" } });

describe("A mail", () => {
  it("is in the outbox by both ways to the database", async () => {
    const [one, other] = [await anOrder(), await anOrder()];
    await transaction((tx) => queueMails(tx, [mailOf(one.id)]));
    await directTransaction((run) => queueMails(run, [mailOf(other.id)]));
    for (const { id } of [one, other]) {
      expect(await mailsOf(id)).toMatchObject([{ kind: "order-paid", state: "queued", attempts: 0 }]);
    }
  });

  it("is there once, however often it is queued and in how many transactions at once", async () => {
    const { id } = await anOrder();
    await Promise.all(
      Array.from({ length: 8 }, () => transaction((tx) => queueMails(tx, [mailOf(id), mailOf(id)]))),
    );
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it("is not there when what it tells of was undone", async () => {
    const { id } = await anOrder();
    const undone = directTransaction(async (run) => {
      await queueMails(run, [mailOf(id)]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await mailsOf(id)).toEqual([]);
  });

  it("is not due before its time", async () => {
    const { id: orderId } = await anOrder();
    const key = `order:${orderId}:flag:paid-twice`;
    const at = now();
    const sendAt = new Date(at.getTime() + minutes(5));
    const mail: NewMail = { kind: "order-flagged", key, orderId, data: { reason: "paid-twice" }, at, sendAt };
    await transaction((tx) => queueMails(tx, [mail]));
    const written = await db().mail.findUnique({ where: { key } });
    expect(written).toMatchObject({ data: { reason: "paid-twice" }, nextAttemptAt: sendAt });
  });
});
