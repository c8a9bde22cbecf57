import { describe, expect, it } from "vitest";
import { later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { withShop } from "@/test/support/shop";
import { inviteStaff } from "../people";
import { changePolicy, changeRole, inviteAgain, removeSecondFactor, setActive } from "../team";
import { newStaff } from "./staff.testing";

withShop();

const newOwner = () => newStaff({ role: "owner", passwordHash: "x" });

/** Two owners, and no other. */
async function twoOwners() {
  await db().staff.updateMany({ data: { active: false } });
  return [await newOwner(), await newOwner()] as const;
}

const owners = () =>
  db().staff.count({ where: { role: "owner", active: true, passwordHash: { not: null } } });

describe("The last owner", () => {
  it("keeps the role and stays", async () => {
    const [one, other] = await twoOwners();
    expect(await setActive(one, other.id, false)).toEqual({ ok: true });
    expect(await changeRole(one, one.id, "operator")).toEqual({ ok: false, problem: "last-owner" });
    expect(await setActive(one, one.id, false)).toEqual({ ok: false, problem: "last-owner" });
    expect(await changeRole(one, one.id, "owner")).toEqual({ ok: true });
  });

  it("is who can sign in: an invitation that was not taken makes nobody an owner", async () => {
    const [one, other] = await twoOwners();
    await setActive(one, other.id, false);
    await newStaff({ role: "owner" });
    expect(await setActive(one, one.id, false)).toEqual({ ok: false, problem: "last-owner" });
  });

  it.each([1, 2, 3, 4])("is there also when two let each other out at once (%i)", async () => {
    const [one, other] = await twoOwners();
    const results = await Promise.all([
      setActive(one, other.id, false),
      changeRole(other, one.id, "viewer"),
      changeRole(other, other.id, "operator"),
    ]);
    expect(results.some(({ ok }) => ok)).toBe(true);
    expect(await owners()).toBeGreaterThan(0);
  });
});

describe("An owner", () => {
  it("who is none any more changes nobody", async () => {
    const [one, other] = await twoOwners();
    await changeRole(one, other.id, "operator");
    expect(await setActive(other, one.id, false)).toEqual({ ok: false, problem: "forbidden" });
  });

  it("who lets somebody out ends their logins and their link at once", async () => {
    const [owner] = await twoOwners();
    await inviteStaff({ email: "dora@tienda.example", name: "Dora", role: "viewer", locale: "es" }, owner);
    const { id } = await db().staff.findUniqueOrThrow({ where: { email: "dora@tienda.example" } });
    const at = now();
    const times = { createdAt: at, seenAt: at, endsAt: later(at, 60_000) };
    await db().staffLogin.create({
      data: { id, staffId: id, tokenDigest: id, complete: true, agent: "", ...times },
    });
    await setActive(owner, id, false);
    expect(await db().staffLogin.count({ where: { staffId: id } })).toBe(0);
    expect(await db().staffLink.count({ where: { staffId: id } })).toBe(0);
  });

  it("who invites again sends another link, by mail and sealed", async () => {
    const [owner] = await twoOwners();
    await inviteStaff({ email: "eva@tienda.example", name: "Eva", role: "viewer", locale: "en" }, owner);
    const { id } = await db().staff.findUniqueOrThrow({ where: { email: "eva@tienda.example" } });
    expect(await inviteAgain(owner, id)).toEqual({ ok: true });
    const mails = await db().mail.findMany({ where: { to: "eva@tienda.example" } });
    expect(mails).toMatchObject([
      { kind: "staff-invitation", locale: "en" },
      { kind: "staff-invitation", locale: "en" },
    ]);
    expect(JSON.stringify(mails)).not.toContain("/admin/password");
  });

  it("takes a second factor away that was lost, with its recovery codes", async () => {
    const [owner] = await twoOwners();
    const { id } = await newStaff({ totpSecret: "sealed", totpStep: 1 });
    await db().staffRecoveryCode.create({ data: { staffId: id, digest: "x" } });
    expect(await removeSecondFactor(owner, id)).toEqual({ ok: true });
    expect(await db().staff.findUnique({ where: { id } })).toMatchObject({
      totpSecret: null,
      totpStep: null,
    });
    expect(await db().staffRecoveryCode.count({ where: { staffId: id } })).toBe(0);
  });

  it("does not take the own second factor off this way, which asks for no password", async () => {
    const { id } = await newStaff({ role: "owner", passwordHash: "x", totpSecret: "sealed" });
    expect(await removeSecondFactor({ id }, id)).toEqual({ ok: false, problem: "forbidden" });
    expect(await db().staff.findUnique({ where: { id } })).toMatchObject({ totpSecret: "sealed" });
  });

  it("says what holds for all, in whole pesos and dollars, and it is written down with what was before", async () => {
    const [owner] = await twoOwners();
    const limits = { refundLimitUyu: "2500", refundLimitUsd: "0" };
    expect(await changePolicy(owner, { ...limits, secondFactorForAll: false })).toEqual({ ok: true });
    const wrong = { ...limits, refundLimitUsd: "1,5", secondFactorForAll: false };
    expect(await changePolicy(owner, wrong)).toEqual({ ok: false, problem: "usd" });
    const [entry] = await db().auditEntry.findMany({ where: { staffId: owner.id, action: "staff.policy" } });
    expect(entry).toMatchObject({
      before: { refundLimitUyu: 1_000_000 },
      after: { refundLimitUyu: 250_000 },
    });
  });
});
