import { describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/platform/db";
import type { StaffLinkPurpose } from "@/prisma/generated/client";
import { passTime, withShop } from "@/test/support/shop";
import { days, hours } from "../../platform/clock";
import { findLink, newLink, setPasswordByLink } from "../links";
import { isPassword } from "../password";
import { addOwner } from "../people";
import { newStaff } from "./staff.testing";

withShop();

const password = "un tero y dos horneros";

async function linkFor(purpose: StaffLinkPurpose = "reset", staffId?: string) {
  const id = staffId ?? (await newStaff()).id;
  const link = await transaction((tx) => newLink(tx, id, purpose));
  return { id, link, token: new URL(link).searchParams.get("token") ?? "" };
}

const hashOf = async (id: string) => (await db().staff.findUniqueOrThrow({ where: { id } })).passwordHash;

describe("A link to set a password", () => {
  it("works once, also when it is used twice at once", async () => {
    const { id, token } = await linkFor();
    const results = await Promise.all([1, 2, 3].map(() => setPasswordByLink(token, password)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await isPassword(await hashOf(id), password)).toBe(true);
    expect(await setPasswordByLink(token, `${password}!`)).toEqual({ ok: false, problem: "link" });
  });

  it("is not used up by being looked at, nor by a password that is too weak", async () => {
    const { token } = await linkFor();
    expect(await findLink(token)).not.toBeNull();
    expect(await setPasswordByLink(token, "short")).toEqual({ ok: false, problem: "short" });
    expect(await setPasswordByLink(token, password)).toEqual({ ok: true });
  });

  it.each([
    ["reset", hours(1)],
    ["invitation", days(3)],
  ] as const)("for a %s ends in time", async (purpose, life) => {
    const { token } = await linkFor(purpose);
    passTime(life - 1_000);
    expect(await findLink(token)).not.toBeNull();
    passTime(1_001);
    expect(await findLink(token)).toBeNull();
    expect(await setPasswordByLink(token, password)).toMatchObject({ problem: "link" });
  });

  it("is worth nothing once there is a newer one, or its owner is not active", async () => {
    const first = await linkFor();
    const second = await linkFor("reset", first.id);
    expect(await findLink(first.token)).toBeNull();
    await db().staff.update({ where: { id: first.id }, data: { active: false } });
    expect(await findLink(second.token)).toBeNull();
  });

  it("is in no row of the database", async () => {
    const { id, token } = await linkFor();
    expect(JSON.stringify(await db().staffLink.findUnique({ where: { staffId: id } }))).not.toContain(token);
  });
});

describe("Who is invited", () => {
  const person = {
    email: " Bea@Tienda.example ",
    name: "  Bea   Ríos ",
    role: "owner",
    locale: "es",
  } as const;

  it("is there once, with name and address as they were meant", async () => {
    const invited = await Promise.all([addOwner(person), addOwner(person)]);
    expect(invited.filter(({ ok }) => ok)).toHaveLength(1);
    const row = await db().staff.findUnique({ where: { email: "bea@tienda.example" } });
    expect(row).toMatchObject({ name: "Bea Ríos", role: "owner", passwordHash: null });
  });

  it("has an address and a name", async () => {
    expect(await addOwner({ ...person, email: "bea" })).toEqual({ ok: false, problem: "email" });
    expect(await addOwner({ ...person, name: " \u200b " })).toEqual({ ok: false, problem: "name" });
  });
});

it("What was done at the desk stays written down: nobody changes or takes away an entry", async () => {
  await addOwner({ email: "cata@tienda.example", name: "Cata", locale: "en" });
  const entry = await db().auditEntry.findFirstOrThrow({ where: { subject: "staff cata@tienda.example" } });
  expect(entry).toMatchObject({
    action: "staff.invite",
    staffId: null,
    after: { name: "Cata", role: "owner" },
  });
  const { id } = entry;
  await expect(db().auditEntry.update({ where: { id }, data: { action: "x" } })).rejects.toThrow();
  await expect(db().auditEntry.deleteMany()).rejects.toThrow();
  await expect(db().$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow();
});
