import { describe, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { cards, clubMails, newMember, readClub } from "../../test/support/club";
import { getStock } from "../../test/support/orders";
import { resumeCheckout } from "../checkout/resume";
import { getOrder } from "../orders/read";
import { reconcileDue } from "../payments/due";
import { days, hours, later, minutes, now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { plexo } from "../platform/gateway";
import { PlexoError } from "../plexo/errors";
import { chargeDueMembers } from "./due";

withShop();

/** A member whose first month is announced, and due. */
async function dueMember(options: Parameters<typeof newMember>[0] = {}) {
  const member = await newMember(options);
  await member.goOn();
  passTime(days(3) + hours(24));
  return member;
}

const fault = (change: object) =>
  sandbox.fault({ endpoint: "POST /v1/payments", times: 1, fault: "reset", ...change });

/** Payments that Plexo has made for a member. */
async function paymentsOf(memberId: string) {
  const { months } = await readClub(memberId);
  const attempts = months.flatMap(({ order }) => order?.attempts ?? []);
  return (await Promise.all(attempts.map((one) => sandbox.payments(one.paymentReference)))).flat();
}

describe("a month of the club", () => {
  it("is announced by mail three days before, and charged once, for what was announced", async () => {
    const { id, sku, goOn } = await newMember();
    const before = now();
    await goOn();
    const [announced] = (await readClub(id)).months;
    expect(announced).toMatchObject({ state: "announced", unitPrice: 129_050, shipping: 0, orderId: null });
    expect(await clubMails(id)).toEqual(["club-announced"]);
    const chargeAt = announced?.chargeAt?.getTime() ?? 0;
    expect(chargeAt).toBeGreaterThanOrEqual(later(before, days(3)).getTime());
    const wait = chargeAt - now().getTime();
    await db().variant.update({ where: { sku }, data: { priceUyu: 999_00 } });
    passTime(wait - minutes(1));
    await goOn();
    expect(await paymentsOf(id)).toEqual([]);
    passTime(minutes(2));
    await goOn();
    const club = await readClub(id);
    expect(club.months).toMatchObject([
      { state: "paid", charges: [{ nth: 1, state: "paid" }], order: { state: "paid", total: 129_050 } },
    ]);
    expect(await paymentsOf(id)).toMatchObject([{ status: "approved", amount: { total: 1290.5 } }]);
    expect(await getStock(sku)).toMatchObject({ available: 9, held: 0, sold: 1 });
    expect(club.dueAt?.getTime()).toBeGreaterThan(later(now(), days(20)).getTime());
    const { mails } = await db().order.findFirstOrThrow({
      where: { id: club.months[0]?.orderId ?? "" },
      include: { mails: true },
    });
    expect(mails.map(({ kind }) => kind)).toEqual(["order-paid"]);
  });

  it("is charged once by several processes that come at once", async () => {
    const { id, goOn } = await dueMember();
    await Promise.all([goOn(), goOn(), goOn(), goOn()]);
    expect(await paymentsOf(id)).toHaveLength(1);
    expect((await readClub(id)).months).toMatchObject([{ state: "paid", charges: [{ state: "paid" }] }]);
  });

  it("that is declined is tried three times, three days apart, a mail each, and then the club is paused", async () => {
    const { id, sku, goOn } = await dueMember({ number: cards.declined });
    for (const nth of [1, 2, 3]) {
      await goOn();
      expect((await readClub(id)).months[0]?.charges).toHaveLength(nth);
      expect(await getStock(sku)).toMatchObject({ available: 10, held: 0 });
      await goOn();
      passTime(days(3) - minutes(5));
      await goOn();
      expect((await readClub(id)).months[0]?.charges).toHaveLength(nth);
      passTime(minutes(10));
    }
    await goOn();
    expect(await readClub(id)).toMatchObject({
      state: "paused",
      why: "declined",
      dueAt: null,
      months: [{ state: "missed", why: "declined", order: { state: "awaiting_payment" } }],
    });
    expect(await clubMails(id)).toEqual(["club-announced", "club-declined", "club-declined", "club-paused"]);
    expect(await paymentsOf(id)).toHaveLength(3);
  });

  it("whose answer got lost is looked up, and found paid", async () => {
    const { id, goOn } = await dueMember();
    await fault({ fault: "timeout-after" });
    await goOn();
    expect((await readClub(id)).months).toMatchObject([{ state: "paid", charges: [{ nth: 1 }] }]);
    expect(await paymentsOf(id)).toHaveLength(1);
  });

  it("of which nothing is found is not charged again before a day is over, and then once", async () => {
    const { id, goOn } = await dueMember();
    await fault({ fault: "timeout-before" });
    await goOn();
    const [month] = (await readClub(id)).months;
    expect(month).toMatchObject({ state: "charging", charges: [{ state: "sent" }] });
    const token = (await db().order.findUniqueOrThrow({ where: { id: month?.orderId ?? "" } })).token;
    expect(await getOrder(token)).toMatchObject({ status: "confirming" });
    expect(await resumeCheckout(token, {})).toEqual({ ok: false, reason: "already-paid" });
    passTime(hours(23));
    await reconcileDue();
    await goOn();
    expect(await paymentsOf(id)).toEqual([]);
    passTime(hours(2));
    while ((await reconcileDue()) > 0);
    await goOn();
    expect((await readClub(id)).months).toMatchObject([
      { state: "paid", charges: [{ state: "not_charged" }, { state: "paid" }] },
    ]);
    expect(await paymentsOf(id)).toHaveLength(1);
    expect(await clubMails(id)).toEqual(["club-announced"]);
  });

  it("that arrived at Plexo late is found before anything is tried again", async () => {
    const { id, card, goOn } = await dueMember();
    await fault({ fault: "timeout-before" });
    await goOn();
    const attempt = (await readClub(id)).months[0]?.order?.attempts[0];
    passTime(hours(30));
    const { paymentReference: referenceId = "", invoiceNumber = "" } = attempt ?? {};
    await plexo().createPayment({
      ...{ referenceId, invoiceNumber, amount: 129_050, currency: "UYU", ...card },
      callbackUrl: "https://shop.example.com/",
    });
    await goOn();
    passTime(seconds(3));
    while ((await reconcileDue()) > 0);
    await goOn();
    expect((await readClub(id)).months).toMatchObject([
      { state: "paid", charges: [{ nth: 1, state: "paid" }] },
    ]);
    expect(await paymentsOf(id)).toHaveLength(1);
  });

  it("that Plexo refuses counts as declined, and one that never left is sent anew without counting", async () => {
    const { id, goOn } = await dueMember();
    await fault({ fault: "status", status: 400, body: { code: "card-refused", type: "api-error" } });
    await goOn();
    expect((await readClub(id)).months[0]?.charges).toMatchObject([{ state: "declined" }]);
    expect(await clubMails(id)).toEqual(["club-announced", "club-declined"]);
    passTime(days(3));
    await fault({ fault: "status", status: 401 });
    await goOn();
    expect((await readClub(id)).months[0]?.charges).toMatchObject([
      { state: "declined" },
      { state: "unsent" },
    ]);
    passTime(hours(1));
    await goOn();
    expect((await readClub(id)).months).toMatchObject([
      { state: "paid", charges: [{ state: "declined" }, { state: "unsent" }, { state: "paid" }] },
    ]);
    expect(await paymentsOf(id)).toHaveLength(1);
  });

  it("is not charged while its payment is undecided, whatever time passes", async () => {
    const { id, goOn } = await dueMember({ number: cards.pending });
    await goOn();
    for (const pause of [days(2), days(5), days(20)]) {
      passTime(pause);
      while ((await reconcileDue()) > 0);
      await goOn();
    }
    const [payment] = await paymentsOf(id);
    await sandbox.settle(payment?.id ?? "", "approved");
    passTime(hours(5));
    while ((await reconcileDue()) > 0);
    await goOn();
    expect(await paymentsOf(id)).toHaveLength(1);
    expect((await readClub(id)).months[0]).toMatchObject({ state: "paid", charges: [{ state: "paid" }] });
  });

  it("without stock is not charged, and the member is told", async () => {
    const { id, sku, goOn } = await dueMember({ available: 1 });
    await db().variant.update({ where: { sku }, data: { available: 0, held: 1 } });
    await goOn();
    expect((await readClub(id)).months).toMatchObject([
      { state: "missed", why: "out-of-stock", orderId: null },
    ]);
    expect(await clubMails(id)).toEqual(["club-announced", "club-missed"]);
    expect(await getStock(sku)).toMatchObject({ available: 0, held: 1 });
  });

  it("that is paid by hand between two tries is done, and not tried while its payer is at it", async () => {
    const { id, goOn } = await dueMember({ number: cards.declined });
    await goOn();
    const { token } = await db().order.findUniqueOrThrow({
      where: { id: (await readClub(id)).months[0]?.orderId ?? "" },
    });
    passTime(days(3) - minutes(10));
    expect(await resumeCheckout(token, {})).toMatchObject({ ok: true });
    passTime(minutes(15));
    await goOn();
    expect((await readClub(id)).months[0]?.charges).toHaveLength(1);
    const session = await db().checkoutAttempt.findFirstOrThrow({
      where: { order: { token }, via: "session" },
    });
    await sandbox.pay(session.plexoSessionId, cards.good);
    passTime(minutes(20));
    while ((await reconcileDue()) > 0);
    await goOn();
    expect((await readClub(id)).months).toMatchObject([{ state: "paid", charges: [{ state: "declined" }] }]);
  });

  it("is left alone once Plexo has a payment of it that is not what was asked for", async () => {
    const { id, card, goOn } = await dueMember();
    await fault({ fault: "timeout-before" });
    await goOn();
    const attempt = (await readClub(id)).months[0]?.order?.attempts[0];
    const { paymentReference: referenceId = "", invoiceNumber = "" } = attempt ?? {};
    await plexo().createPayment({
      ...{ referenceId, invoiceNumber, amount: 100, currency: "UYU", ...card },
      callbackUrl: "https://shop.example.com/",
    });
    passTime(hours(25));
    while ((await reconcileDue()) > 0);
    await goOn();
    expect((await readClub(id)).months).toMatchObject([
      { state: "missed", why: "review", charges: [{ state: "not_charged" }] },
    ]);
    expect(await paymentsOf(id)).toHaveLength(1);
  });
});

describe("the card", () => {
  it("is found at Plexo by its digest in the moment in which it is charged, and its token is kept nowhere", async () => {
    const { id, card } = await dueMember();
    await db().clubMember.update({ where: { id }, data: { dueAt: now() } });
    await chargeDueMembers();
    expect((await readClub(id)).months).toMatchObject([{ state: "paid" }]);
    const [{ found } = { found: null }] = await db().$queryRaw<{ found: boolean }[]>`
      SELECT EXISTS (
        SELECT 1 FROM "PaymentEvent" WHERE "data"::text LIKE ${`%${card.token}%`}
        UNION ALL SELECT 1 FROM "CheckoutAttempt" AS a WHERE a::text LIKE ${`%${card.token}%`}
        UNION ALL SELECT 1 FROM "CustomerCard" AS c WHERE c::text LIKE ${`%${card.token}%`}
      ) AS "found"`;
    expect(found).toBe(false);
  });

  it("that its customer deleted, or that has expired, pauses the club", async () => {
    const [deleted, expired] = [await dueMember(), await dueMember()];
    const cardOf = async (id: string) => (await readClub(id)).cardId ?? "";
    await db().customerCard.delete({ where: { id: await cardOf(deleted.id) } });
    await db().customerCard.update({ where: { id: await cardOf(expired.id) }, data: { expYear: 2020 } });
    for (const { id } of [deleted, expired]) {
      await db().clubMember.update({ where: { id }, data: { dueAt: now() } });
      await chargeDueMembers();
      expect(await readClub(id)).toMatchObject({ state: "paused", why: "card" });
      expect(await paymentsOf(id)).toEqual([]);
    }
  });

  it("that is gone pauses the club with a mail, and nothing is charged", async () => {
    const { id } = await dueMember();
    await db().clubMember.update({ where: { id }, data: { dueAt: now() } });
    await chargeDueMembers(async () => null);
    expect(await readClub(id)).toMatchObject({
      state: "paused",
      why: "card",
      months: [{ state: "missed", why: "card", orderId: null }],
    });
    expect(await clubMails(id)).toEqual(["club-announced", "club-paused"]);
  });

  it("that cannot be looked up changes nothing, and is looked up again", async () => {
    const { id, goOn } = await dueMember();
    const before = await readClub(id);
    const away = new PlexoError({ kind: "timeout", operation: "GET", ambiguous: false });
    await db().clubMember.update({ where: { id }, data: { dueAt: now() } });
    await chargeDueMembers(() => Promise.reject(away));
    const { dueAt, ...after } = await readClub(id);
    expect({ ...after, dueAt: before.dueAt }).toEqual(before);
    expect(dueAt && dueAt > now()).toBe(true);
    await goOn();
    expect((await readClub(id)).months).toMatchObject([{ state: "paid" }]);
  });
});
