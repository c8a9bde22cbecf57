import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { startCheckout } from "@/lib/checkout/start";
import { prepareMail } from "@/lib/mail/prepare";
import { days, later, now, seconds } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Role } from "@/lib/staff/rights";
import { getOrderRow, newVariant, requestFor } from "@/test/support/orders";
import { passTime, withShop } from "@/test/support/shop";
import { codeOf } from "../code";
import { readCardPart } from "../part";
import { adjustCard, blockCard, extendCard, issueCard } from "./change";
import { giveBack } from "./give-back";
import { getDeskCard, listGiftCards } from "./list";

withShop();

async function anyone(role: Role) {
  const email = `${randomUUID()}@example.com`;
  return db().staff.create({ data: { email, name: `Eva ${role}`, role, locale: "es", createdAt: now() } });
}

async function issued(amount = 3_000_00) {
  const staff = await anyone("owner");
  const form = {
    key: randomUUID(),
    currency: "UYU",
    amount,
    email: "beto@example.com",
    locale: "en",
  } as const;
  const by = { staff, note: "Se le rompió el mate" };
  const id = await issueCard(by, form);
  if (!id) throw new Error("not issued");
  return { staff, form, by, id };
}

const cardOf = (id: string) => db().giftCard.findUniqueOrThrow({ where: { id } });
const auditOf = async (subject: string) =>
  (await db().auditEntry.findMany({ where: { subject }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

/** An order for 1,290.50 of which a card pays so much. */
async function orderWith(cardId: string, amount: number) {
  const started = await startCheckout(requestFor(await newVariant(), { giftCard: { id: cardId, amount } }));
  if (!started.ok) throw new Error(started.reason);
  return getOrderRow(started.token);
}

describe("At the desk", () => {
  it("a card is issued and mailed once, however often its form is sent, and nobody there sees its code", async () => {
    const { id, by, form, staff } = await issued();
    expect(await issueCard(by, form)).toBe(id);
    const others = [
      ...[{ amount: 1_00 }, { currency: "USD" }, { locale: "es" }].map((one) => ({ ...form, ...one })),
      { ...form, email: "ana@example.com" },
    ] as (typeof form)[];
    for (const other of others) expect(await issueCard(by, other)).toBeNull();
    expect(await issueCard({ ...by, note: "Otra cosa" }, form)).toBeNull();
    expect(await cardOf(id)).toMatchObject({ amount: 3_000_00, balance: 3_000_00, orderId: null });
    const mails = await db().mail.findMany({ where: { kind: "gift-card-issued", to: "beto@example.com" } });
    const mine = mails.filter(({ data }) => Object(data).giftCardId === id);
    expect(mine).toHaveLength(1);
    const [mail] = mine;
    expect(mail && (await prepareMail(mail))).toMatchObject({
      ...{ is: "ready", to: "beto@example.com", locale: "en" },
      written: { text: expect.stringContaining(codeOf(id)) },
    });
    const shown = await getDeskCard(id);
    expect(shown?.movements).toMatchObject([
      { kind: "issued", amount: 3_000_00, note: by.note, staff: { name: staff.name } },
    ]);
    expect(JSON.stringify(shown, (_, value) => (typeof value === "bigint" ? 0 : value))).not.toContain(
      codeOf(id),
    );
    expect(await auditOf(`gift card ${id}`)).toEqual(["gift-card.issue"]);
  });

  it("a card is blocked and unblocked, and extended from what was seen, each once and in the audit log", async () => {
    const { id, by } = await issued();
    expect([await blockCard(by, id, true), await blockCard(by, id, true)]).toEqual([true, false]);
    await expect(orderWith(id, 100_00)).rejects.toThrow("gift-card");
    expect(await blockCard(by, id, false)).toBe(true);
    const { expiresAt } = await cardOf(id);
    expect([await extendCard(by, id, 30, expiresAt), await extendCard(by, id, 30, expiresAt)]).toEqual([
      true,
      false,
    ]);
    expect((await cardOf(id)).expiresAt).toEqual(later(expiresAt, days(30)));
    expect(await auditOf(`gift card ${id}`)).toEqual([
      "gift-card.issue",
      "gift-card.block",
      "gift-card.unblock",
      "gift-card.extend",
    ]);
    expect(await blockCard(by, randomUUID(), true)).toBe(false);
  });

  it("what is left of a card is put right, once for a form, with a reason, and never below nothing", async () => {
    const { id, by, staff } = await issued();
    const adjust = (amount: number, key: string = randomUUID()) => adjustCard(by, id, { key, amount });
    const key = randomUUID();
    expect(await Promise.all([adjust(500_00, key), adjust(500_00, key)])).toEqual(["adjusted", "adjusted"]);
    expect(await adjust(500_00, key)).toBe("adjusted");
    const { id: other } = await issued();
    expect([
      await adjust(-500_00, key),
      await adjustCard({ ...by, note: "Otra cosa" }, id, { key, amount: 500_00 }),
      await adjustCard(by, other, { key, amount: 500_00 }),
    ]).toEqual(["used", "used", "used"]);
    expect(await cardOf(id)).toMatchObject({ amount: 3_000_00, balance: 3_500_00 });
    expect([await adjust(-3_500_01), await adjust(2_147_483_647)]).toEqual(["not-left", "over-most"]);
    expect(await adjust(-3_500_00)).toBe("adjusted");
    expect((await cardOf(id)).balance).toBe(0);
    expect((await getDeskCard(id))?.movements).toMatchObject([
      { kind: "adjusted", amount: -3_500_00, note: by.note, staff: { name: staff.name } },
      { kind: "adjusted", amount: 500_00 },
      { kind: "issued" },
    ]);
    const actions = ["gift-card.issue", "gift-card.adjust", "gift-card.adjust"];
    expect(await auditOf(`gift card ${id}`)).toEqual(actions);
    expect(await adjustCard(by, randomUUID(), { key: randomUUID(), amount: 1 })).toBe("none");
  });

  it("less is taken off no card that an order is taking from at the same time", async () => {
    const { id, by } = await issued(1_000_00);
    const [spent, adjusted] = await Promise.all([
      orderWith(id, 1_000_00).then(Boolean, () => false),
      adjustCard(by, id, { key: randomUUID(), amount: -600_00 }),
    ]);
    expect([spent, adjusted]).toEqual(spent ? [true, "not-left"] : [false, "adjusted"]);
    expect((await cardOf(id)).balance).toBe(spent ? 0 : 400_00);
  });

  it("cards are found by their last four, and by the number of an order that used them", async () => {
    const { id } = await issued();
    const { number } = await orderWith(id, 100_00);
    const { last4 } = await cardOf(id);
    const idsBy = async (search: string) => (await listGiftCards(search, null)).cards.map((card) => card.id);
    expect(await idsBy(last4.toLowerCase())).toContain(id);
    expect(await idsBy(String(number))).toEqual([id]);
    expect(await idsBy("no such")).toEqual([]);
  });

  it("the list goes on behind a card, and leaves none out", async () => {
    for (let count = 0; count < 52; count++) {
      await issued(1_00);
      if (count % 3 === 0) passTime(seconds(1));
    }
    const first = await listGiftCards("", null);
    const second = await listGiftCards("", first.older);
    const ids = [...first.cards, ...second.cards].map(({ id }) => id);
    expect(first.cards).toHaveLength(50);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(Math.min(52, await db().giftCard.count()));
  });
});

describe("Giving back to a gift card", () => {
  it("gives back what was taken, bit by bit, never more, and each form once", async () => {
    const { id, staff } = await issued();
    const order = await orderWith(id, 1_290_50);
    const ask = (amount: number, key: string = randomUUID()) =>
      giveBack({ orderId: order.id, amount, key, note: "Vino roto", staff });
    const key = randomUUID();
    expect([await ask(500_00, key), await ask(500_00, key)]).toEqual(["given-back", "given-back"]);
    expect(await ask(1_00, key)).toBe("used");
    expect((await cardOf(id)).balance).toBe(3_000_00 - 790_50);
    expect(await readCardPart(order.id)).toEqual({ taken: 1_290_50, givenBack: 500_00, left: 790_50 });
    expect(await ask(790_51)).toBe("too-much");
    expect((await getOrderRow(order.token)).state).toBe("paid");
    const last = await Promise.all([1, 2, 3].map(() => ask(790_50)));
    expect(last.filter((came) => came === "given-back")).toHaveLength(1);
    expect((await cardOf(id)).balance).toBe(3_000_00);
    expect(await getOrderRow(order.token)).toMatchObject({ state: "refunded", giftCardHeld: false });
    const mails = await db().mail.findMany({
      where: { orderId: order.id, kind: "gift-card-given-back" },
      orderBy: { id: "asc" },
    });
    expect(mails.map(({ data }) => data)).toEqual([{ amount: 500_00 }, { amount: 790_50 }]);
    expect(await auditOf(`order ${order.number}`)).toEqual(["order.gift-card-back", "order.gift-card-back"]);
  });

  it("is for whom may refund, up to their limit", async () => {
    const { id } = await issued();
    const order = await orderWith(id, 1_290_50);
    await db().staffPolicy.update({ where: { id: 1 }, data: { refundLimitUyu: 1_000_00 } });
    const [viewer, operator] = [await anyone("viewer"), await anyone("operator")];
    const ask = (staff: { id: string }, amount: number) =>
      giveBack({ orderId: order.id, amount, key: randomUUID(), note: "Vino roto", staff });
    expect(await ask(viewer, 1_00)).toBe("not-allowed");
    expect(await ask(operator, 1_000_01)).toBe("over-limit");
    expect(await ask(operator, 900_00)).toBe("given-back");
    expect(await ask(operator, 100_01)).toBe("over-limit");
  });

  it("waits for goods that are not sold: their part comes back with them", async () => {
    const { id, staff } = await issued();
    const order = await orderWith(id, 1_000_00);
    const asked = { orderId: order.id, amount: 1_000_00, key: randomUUID(), note: "No", staff };
    expect(await giveBack(asked)).toBe("not-sold");
  });
});
