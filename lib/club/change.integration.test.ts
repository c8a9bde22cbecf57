import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { shop } from "@/shop/shop";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { cards, clubMails, newMember, readClub } from "../../test/support/club";
import type { Place } from "../checkout/form";
import { reconcileDue } from "../payments/due";
import { days, hours, minutes, now } from "../platform/clock";
import { dayOf } from "../platform/days";
import { db } from "../platform/db";
import { randomToken } from "../platform/ids";
import * as settings from "../settings/read";
import { changeMember } from "./change";
import { joinClub } from "./join";
import * as offer from "./offer";
import { readMember } from "./record";
import { nextCharge } from "./rules/plan";

withShop();

const offered: string[] = [];
beforeEach(() => {
  vi.spyOn(offer, "boxes", "get").mockReturnValue(offered);
});

async function member(options: Parameters<typeof newMember>[0] = {}) {
  const made = await newMember(options);
  offered.push(made.sku);
  const { customerId, cardId } = await db().clubMember.findUniqueOrThrow({ where: { id: made.id } });
  const upcoming = async () => {
    const found = await readMember(made.id);
    return found && nextCharge(found.facts, now());
  };
  return { ...made, customerId, cardId: cardId ?? "", upcoming };
}

const states = async (id: string) => (await readClub(id)).months.map(({ state, why }) => why ?? state);

describe("skipping", () => {
  it("leaves out the month that the form showed, announced or not, once, and goes on with the next one", async () => {
    const { id, customerId, goOn, upcoming } = await member();
    const first = await upcoming();
    const skip = (month = "") => changeMember(customerId, { is: "skipped", month });
    expect(await skip(first?.month)).toEqual({ ok: true });
    expect(await skip(first?.month)).toEqual({ ok: false, reason: "changed" });
    const second = await upcoming();
    expect(second?.at.getTime()).toBeGreaterThan((first?.at.getTime() ?? 0) + days(27));
    passTime((second?.at.getTime() ?? 0) - now().getTime() - days(2));
    await goOn();
    expect(await states(id)).toEqual(["skipped", "announced"]);
    expect(await skip(second?.month)).toEqual({ ok: true });
    passTime(days(10));
    await goOn();
    expect(await states(id)).toEqual(["skipped", "skipped"]);
    expect(await clubMails(id)).toEqual(["club-changed", "club-announced", "club-changed"]);
  });

  it("is refused while the month is being charged, and stops what is tried after a decline", async () => {
    const { id, customerId, goOn, upcoming } = await member({ number: cards.declined });
    await goOn();
    passTime(days(4));
    await sandbox.fault({ endpoint: "POST /v1/payments", times: 1, fault: "timeout-before" });
    await goOn();
    const { month = "" } = (await upcoming()) ?? {};
    expect(await changeMember(customerId, { is: "skipped", month })).toEqual({
      ok: false,
      reason: "being-charged",
    });
    passTime(hours(25));
    while ((await reconcileDue()) > 0);
    await goOn();
    expect((await readClub(id)).months[0]?.charges).toHaveLength(2);
    expect(await changeMember(customerId, { is: "skipped", month })).toEqual({ ok: true });
    passTime(days(4));
    await goOn();
    expect((await readClub(id)).months[0]).toMatchObject({ state: "skipped" });
    expect((await readClub(id)).months[0]?.charges).toHaveLength(2);
  });
});

describe("a pause", () => {
  it("charges nothing, and what passed meanwhile is not charged when it ends", async () => {
    const { id, customerId, goOn, upcoming } = await member();
    await goOn();
    expect(await changeMember(customerId, { is: "paused" })).toEqual({ ok: true });
    expect(await changeMember(customerId, { is: "paused" })).toEqual({ ok: false, reason: "changed" });
    expect(await upcoming()).toBeNull();
    passTime(days(100));
    await goOn();
    expect(await readClub(id)).toMatchObject({ dueAt: null, months: [{ state: "missed", why: "paused" }] });
    expect(await changeMember(customerId, { is: "resumed" })).toEqual({ ok: true });
    const next = await upcoming();
    expect(next && dayOf(next.at) >= dayOf(now())).toBe(true);
    passTime((next?.at.getTime() ?? 0) - now().getTime() - days(2));
    await goOn();
    passTime(days(4));
    await goOn();
    expect(await states(id)).toEqual(["paused", "paid"]);
  });

  it("that comes while the month is being charged lets that one end, and no other", async () => {
    const { id, customerId, goOn } = await member();
    await goOn();
    passTime(days(4));
    await sandbox.fault({ endpoint: "POST /v1/payments", times: 1, fault: "timeout-before" });
    await goOn();
    expect(await changeMember(customerId, { is: "paused" })).toEqual({ ok: true });
    passTime(hours(25));
    while ((await reconcileDue()) > 0);
    await goOn();
    expect(await states(id)).toEqual(["paused"]);
    passTime(days(60));
    await goOn();
    expect((await readClub(id)).months).toMatchObject([{ charges: [{ state: "not_charged" }] }]);
  });

  it("or leaving, or skipping, that races with the charge comes before it or after it", async () => {
    for (const is of ["paused", "left", "skipped"] as const) {
      const { id, customerId, goOn, upcoming } = await member();
      await goOn();
      passTime(days(4));
      const { month = "" } = (await upcoming()) ?? {};
      const [, changed] = await Promise.all([
        goOn(),
        changeMember(customerId, is === "skipped" ? { is, month } : { is }),
        goOn(),
      ]);
      await goOn();
      const club = await readClub(id);
      const [{ state, order, charges } = { state: "none", order: null, charges: [] }] = club.months;
      const isPaid = order?.state === "paid";
      expect(state).toBe(isPaid ? "paid" : is === "skipped" ? "skipped" : "missed");
      expect(charges.length).toBe(isPaid ? 1 : 0);
      if (is !== "skipped") expect(club.state).toBe(is);
      else expect(changed.ok).toBe(!isPaid);
    }
  });
});

describe("another card", () => {
  it("mends what the club was paused for, and none but the customer's own, and good, is taken", async () => {
    const { id, customerId } = await member();
    const other = await member();
    await db().clubMember.update({ where: { id }, data: { state: "paused", why: "declined" } });
    const card = (cardId: string) => changeMember(customerId, { is: "card", cardId });
    expect(await card(other.cardId)).toEqual({ ok: false, reason: "no-card" });
    const data = { customerId, tokenDigest: randomToken(), last4: "2222", expMonth: 1, createdAt: now() };
    const old = await db().customerCard.create({ data: { ...data, expYear: 2020 } });
    expect(await card(old.id)).toEqual({ ok: false, reason: "no-card" });
    expect(await readClub(id)).toMatchObject({ state: "paused" });
    const good = await db().customerCard.create({
      data: { ...data, tokenDigest: randomToken(), expYear: 2040 },
    });
    expect(await card(good.id)).toEqual({ ok: true });
    expect(await readClub(id)).toMatchObject({ state: "active", why: null, cardId: good.id });
  });

  it("does not end a pause that was the member's wish, which needs a card to end", async () => {
    const { id, customerId, cardId } = await member();
    await changeMember(customerId, { is: "paused" });
    expect(await changeMember(customerId, { is: "card", cardId })).toEqual({ ok: true });
    expect(await readClub(id)).toMatchObject({ state: "paused" });
    await db().customerCard.delete({ where: { id: cardId } });
    expect(await changeMember(customerId, { is: "resumed" })).toEqual({ ok: false, reason: "no-card" });
  });
});

it("Another box counts from the next month that is announced on, and must be offered", async () => {
  const { id, sku, customerId, goOn } = await member();
  const other = await member();
  await goOn();
  expect(await changeMember(customerId, { is: "box", sku: "NO-SUCH" })).toEqual({
    ok: false,
    reason: "not-offered",
  });
  expect(await changeMember(customerId, { is: "box", sku: other.sku })).toEqual({ ok: true });
  passTime(days(4));
  await goOn();
  expect((await readClub(id)).months).toMatchObject([{ state: "paid", sku }]);
});

describe("another place", () => {
  const home = {
    ...({ delivery: "delivery", street: "Calle del Zorzal 1", city: "Centro" } as const),
    ...{ department: "Montevideo", postalCode: null, note: "Portón verde" },
  };
  const pickup = {
    ...({ delivery: "pickup", street: null, city: null } as const),
    ...{ department: null, postalCode: null, note: null },
  };
  const move = (customerId: string, place: Place) => changeMember(customerId, { is: "place", place });
  const nextMonth = async ({ upcoming, goOn }: Awaited<ReturnType<typeof member>>) => {
    passTime(((await upcoming())?.at.getTime() ?? 0) - now().getTime() - days(2));
    await goOn();
    passTime(days(4));
    await goOn();
  };

  it("is where the next box goes, at what it costs there, and an order under way keeps its own", async () => {
    const one = await member();
    const { id, customerId } = one;
    expect(await move(customerId, home)).toEqual({ ok: true });
    await one.goOn();
    passTime(days(4));
    await sandbox.fault({ endpoint: "POST /v1/payments", times: 1, fault: "timeout-after" });
    await one.goOn();
    expect(await move(customerId, { ...home, street: "Ruta de la Calandria 2" })).toEqual({ ok: true });
    passTime(minutes(5));
    while ((await reconcileDue()) > 0);
    await one.goOn();
    const orders = async () => (await readClub(id)).months.map(({ order }) => order);
    expect(await orders()).toMatchObject([{ state: "paid", street: home.street, note: home.note }]);
    expect((await orders())[0]?.shipping).toBeGreaterThan(0);
    await nextMonth(one);
    expect(await orders()).toMatchObject([{}, { state: "paid", street: "Ruta de la Calandria 2" }]);
    await move(customerId, pickup);
    await nextMonth(one);
    expect((await orders())[2]).toMatchObject({ state: "paid", shipping: 0, ...pickup });
    expect((await clubMails(id)).filter((kind) => kind === "club-changed")).toHaveLength(3);
  });

  it("of a box that is announced costs no more than was announced, and less where it is less", async () => {
    const { id, customerId, goOn } = await member();
    await goOn();
    expect(await move(customerId, home)).toEqual({ ok: false, reason: "dearer" });
    expect(await readClub(id)).toMatchObject({ delivery: "pickup", months: [{ shipping: 0 }] });

    const other = await member();
    await move(other.customerId, home);
    await other.goOn();
    expect(await move(other.customerId, pickup)).toEqual({ ok: true });
    expect(await readClub(other.id)).toMatchObject({ delivery: "pickup", months: [{ shipping: 0 }] });
    const mail = await db().mail.findFirst({
      where: { key: { startsWith: `club:${other.id}:changed` } },
      orderBy: { id: "desc" },
    });
    expect(mail?.data).toMatchObject({ what: "place", next: { total: 129_050 } });
    passTime(days(4));
    await other.goOn();
    expect((await readClub(other.id)).months).toMatchObject([
      { state: "paid", order: { total: 129_050, delivery: "pickup", street: null } },
    ]);
  });

  it("of a box that is announced can be mended, and gone back to, at what was announced", async () => {
    const { id, customerId, goOn } = await member();
    await move(customerId, home);
    await goOn();
    const shipping = async () => (await readClub(id)).months[0]?.shipping;
    const announced = (await shipping()) ?? 0;
    expect(announced).toBeGreaterThan(0);
    expect(await move(customerId, pickup)).toEqual({ ok: true });
    expect(await shipping()).toBe(0);
    expect(await move(customerId, home)).toEqual({ ok: true });
    expect(await shipping()).toBe(announced);

    const before = await settings.getSettings();
    const zones = before.delivery.zones.map((zone) => ({ ...zone, price: { UYU: announced + 50_00 } }));
    const raised = vi
      .spyOn(settings, "getSettings")
      .mockResolvedValue({ ...before, delivery: { ...before.delivery, zones } });
    onTestFinished(() => raised.mockRestore());
    expect(await move(customerId, { ...home, street: "Calle del Zorzal 11" })).toEqual({ ok: true });
    expect(await shipping()).toBe(announced);
    expect(await readClub(id)).toMatchObject({ street: "Calle del Zorzal 11" });
  });

  it("is one that the shop brings goods to", async () => {
    const { id, customerId } = await member();
    const { pickup: offered } = shop;
    try {
      shop.pickup = undefined;
      expect(await move(customerId, pickup)).toEqual({ ok: false, reason: "not-reached" });
    } finally {
      shop.pickup = offered;
    }
    expect(await clubMails(id)).toEqual([]);
  });
});

it("Who left and joins again is charged no month twice", async () => {
  const { id, sku, customerId, cardId, goOn } = await member();
  await goOn();
  passTime(days(4));
  await goOn();
  expect(await states(id)).toEqual(["paid"]);
  const place = { street: null, city: null, department: null, postalCode: null, note: null, ownFields: {} };
  const joining = {
    ...({ sku, cardId, currency: "UYU", locale: "es", name: "Ana Pérez", phone: "099 123 456" } as const),
    ...({ documentType: "ci", document: "12345672", delivery: "pickup", ...place } as const),
  };
  expect(await joinClub(customerId, joining)).toEqual({ ok: false, reason: "changed" });
  expect(await changeMember(customerId, { is: "left" })).toEqual({ ok: true });
  const joined = await Promise.all([joinClub(customerId, joining), joinClub(customerId, joining)]);
  expect(joined.filter(({ ok }) => ok)).toHaveLength(1);
  for (let day = 0; day < 12; day++) {
    passTime(days(1) + minutes(1));
    await goOn();
  }
  const { months } = await readClub(id);
  expect(new Set(months.map(({ month }) => month)).size).toBe(months.length);
  expect(await clubMails(id)).toContain("club-changed");
});
