import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { onOpenPage, openRequest, payChosen } from "@/test/support/open";
import { getOrderRow } from "@/test/support/orders";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { prepareMail } from "../mail/prepare";
import { showMail } from "../mail/show";
import { operate } from "../payments/operations";
import { reconcile } from "../payments/reconcile";
import { seconds } from "../platform/clock";
import { db } from "../platform/db";
import { codeOf, digestOf } from "./code";

withShop();

async function boughtCard(amount = 2_000_00, recipientEmail: string | null = null) {
  const { form, ...request } = openRequest({ kind: "gift_card" });
  const recipient = {
    recipientEmail,
    recipientLocale: "en",
    giftMessage: "Feliz día https://evil.example/x",
  };
  const bought = await onOpenPage({ ...request, form: { ...form, ...recipient } });
  const { id: paymentId } = await payChosen(bought.attempt, amount);
  await reconcile(bought.attempt.id, "callback");
  const order = await getOrderRow(bought.token);
  return { ...bought, order, paymentId };
}

const cardOf = (orderId: string) =>
  db().giftCard.findUniqueOrThrow({ where: { orderId }, include: { movements: true } });

/** Every value of every row of the database. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const rows = await Promise.all(
    tables.map(({ name }) => db().$queryRawUnsafe<object[]>(`SELECT to_jsonb(t)::text FROM "${name}" AS t`)),
  );
  return JSON.stringify(rows);
}

describe("A gift card", () => {
  it("is issued once when its order is paid, for what was paid, however often Plexo is asked", async () => {
    const { order, attempt } = await boughtCard();
    passTime(seconds(3));
    await reconcile(attempt.id, "merchant");
    const card = await cardOf(order.id);
    expect(card).toMatchObject({ amount: 2_000_00, balance: 2_000_00, currency: "UYU", blockedAt: null });
    expect(card.movements).toMatchObject([{ kind: "issued", amount: 2_000_00, orderId: order.id }]);
    expect(digestOf(codeOf(card.id))).toBe(card.digest);
  });

  it("is not issued for what is authorised, pending or refused", async () => {
    const bought = await onOpenPage(openRequest({ kind: "gift_card" }));
    await payChosen(bought.attempt, 700_00, "4000000000000101");
    expect(await reconcile(bought.attempt.id, "callback")).toMatchObject({ state: "confirming" });
    expect(await db().giftCard.count({ where: { order: { token: bought.token } } })).toBe(0);
  });

  it("is mailed to its buyer and to whom it is for, each in their language, and its code is stored nowhere", async () => {
    const { order } = await boughtCard(2_000_00, "beto@example.com");
    const { id } = await cardOf(order.id);
    const code = codeOf(id);
    const kinds = ["gift-card-bought", "gift-card-received"];
    const mails = await db().mail.findMany({
      where: { orderId: order.id, kind: { in: kinds } },
      orderBy: { kind: "asc" },
    });
    const prepared = await Promise.all(mails.map(prepareMail));
    expect(prepared).toMatchObject([
      { is: "ready", to: "ana@example.com", locale: "es" },
      { is: "ready", to: "beto@example.com", locale: "en" },
    ]);
    for (const mail of prepared) {
      if (mail.is !== "ready") throw new Error("It is not ready.");
      expect(mail.written.text).toContain(code);
      expect(mail.written.html).toContain(code);
      expect(mail.written.text).not.toContain("evil.example");
    }
    const shown = await showMail(mails[0]?.id ?? "", true);
    expect(shown?.written?.text).toContain("•••");
    expect(JSON.stringify(shown)).not.toContain(code);
    const stored = await everything();
    expect(stored).toContain(id);
    for (const form of [code, code.replaceAll("-", "")]) expect(stored).not.toContain(form);
  });

  it("whose payment is refunded cannot be spent any more, and is not mailed any more", async () => {
    const { order, paymentId, attempt } = await boughtCard();
    await operate({ paymentId, kind: "refund", amount: 500_00 });
    passTime(seconds(3));
    await reconcile(attempt.id, "merchant");
    expect(await getOrderRow(order.token)).toMatchObject({ state: "partially_refunded" });
    expect((await cardOf(order.id)).blockedAt).not.toBeNull();
    const [mail] = await db().mail.findMany({ where: { orderId: order.id, kind: "gift-card-bought" } });
    expect(mail && (await prepareMail(mail))).toEqual({ is: "needless" });
  });

  it("stays good where what goes back is what was paid twice", async () => {
    const { order, attempt } = await boughtCard();
    // As if Plexo let the same session be paid again.
    const [again] = await db().$queryRaw<{ id: string }[]>`
      INSERT INTO "Payment" ("plexoId", "orderId", "attemptId", "status", "currency", "amount", "capturedAmount",
        "refundedAmount", "transactions", "seenAt")
      SELECT ${randomUUID()}, "orderId", "attemptId", 'refunded', "currency", 90000, 90000, 90000, 3, now()
      FROM "Payment" WHERE "attemptId" = ${attempt.id}::uuid RETURNING "plexoId" AS "id"`;
    expect(again).toBeDefined();
    passTime(seconds(3));
    await reconcile(attempt.id, "merchant");
    expect(await getOrderRow(order.token)).toMatchObject({ state: "paid", refundedTotal: 90_000 });
    expect((await cardOf(order.id)).blockedAt).toBeNull();
    await sandbox.behave();
  });

  it("is what its movements add up to, and is never negative, by the database's word", async () => {
    const { order } = await boughtCard();
    const { id } = await cardOf(order.id);
    const staff = await db().staff.create({
      data: {
        email: `${randomUUID()}@example.com`,
        name: "Eva",
        role: "owner",
        locale: "es",
        createdAt: new Date(),
      },
    });
    const move = (amount: number) =>
      db().giftCardMovement.create({
        data: {
          giftCardId: id,
          kind: "adjusted",
          amount,
          key: randomUUID(),
          staffId: staff.id,
          at: new Date(),
        },
      });
    await move(-500_00);
    expect((await cardOf(order.id)).balance).toBe(1_500_00);
    await expect(move(-1_500_01)).rejects.toThrow("GiftCard_balance_not_negative");
    await expect(db().giftCardMovement.deleteMany({ where: { giftCardId: id } })).rejects.toThrow(
      "constraint",
    );
    await expect(
      db().giftCardMovement.create({
        data: {
          giftCardId: id,
          kind: "spent",
          amount: -1,
          key: randomUUID(),
          orderId: order.id,
          at: new Date(),
        },
      }),
    ).rejects.toThrow("takes from a gift card");
  });
});
