import { expect, it } from "vitest";
import { passTime, withShop } from "@/test/support/shop";
import { cards, clubMails, newMember, readClub } from "../../test/support/club";
import { auditOf, newStaff } from "../../test/support/staff";
import { days, hours, later, now } from "../platform/clock";
import { dayOf } from "../platform/days";
import { readReport } from "../reports/report";
import { chargeDueMembers } from "./due";
import { chargeNow, listMembers, pauseMember } from "./for-desk";

withShop();

async function declinedMember() {
  const member = await newMember({ number: cards.declined });
  await member.goOn();
  passTime(days(4));
  await member.goOn();
  const month = (await readClub(member.id)).months[0]?.month ?? "";
  return { ...member, month };
}

it("What was declined is tried at once where the desk wants so: once, however often it is asked for, and it is on record", async () => {
  const staff = await newStaff();
  const { id, month } = await declinedMember();
  const press = () => chargeNow(staff, id, { month, tries: 1 });
  expect(await Promise.all([press(), press()])).toContainEqual({ ok: true });
  await chargeDueMembers();
  expect((await readClub(id)).months[0]?.charges).toMatchObject([
    { state: "declined" },
    { state: "declined" },
  ]);
  expect(await press()).toEqual({ ok: false, reason: "changed" });
  await chargeDueMembers();
  expect((await readClub(id)).months[0]?.charges).toHaveLength(2);
  expect((await auditOf(staff)).map(({ action }) => action)).toContain("club.charge");
});

it("What is only announced is not charged before its member was promised", async () => {
  const member = await newMember();
  await member.goOn();
  const month = (await readClub(member.id)).months[0]?.month ?? "";
  expect(await chargeNow(await newStaff(), member.id, { month, tries: 0 })).toEqual({
    ok: false,
    reason: "changed",
  });
});

it("Who is paused at the desk is told, charged nothing more, and listed among those", async () => {
  const staff = await newStaff();
  const { id, goOn } = await declinedMember();
  expect((await listMembers("failed", null)).members.map((one) => one.id)).toContain(id);
  expect(await pauseMember(staff, id)).toEqual({ ok: true });
  expect(await pauseMember(staff, id)).toEqual({ ok: false, reason: "changed" });
  passTime(days(10));
  await goOn();
  expect(await readClub(id)).toMatchObject({ state: "paused", why: "desk", months: [{ state: "missed" }] });
  expect(await clubMails(id)).toEqual(["club-announced", "club-declined", "club-paused"]);
  expect((await listMembers("paused", null)).members.map((one) => one.id)).toContain(id);
  expect((await listMembers("due", null)).members.map((one) => one.id)).not.toContain(id);
  expect(await auditOf(staff)).toMatchObject([{ action: "club.pause", subject: `club ${id}` }]);
});

it("Today says how much of what came in the club brought", async () => {
  const member = await newMember();
  await member.goOn();
  passTime(days(3) + hours(24));
  await member.goOn();
  const today = dayOf(now());
  const yesterday = dayOf(later(now(), -days(1)));
  const period = { from: today, to: today, days: 1 };
  const before = { from: yesterday, to: yesterday, days: 1 };
  const { currencies } = await readReport({ period, before }, ["UYU"]);
  const pesos = currencies.find(({ currency }) => currency === "UYU");
  expect(pesos?.club?.now).toBeGreaterThanOrEqual(129_050);
  expect(pesos?.gross.now).toBeGreaterThanOrEqual(pesos?.club?.now ?? 0);
});
