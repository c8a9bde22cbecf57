import { afterEach, beforeAll, expect, it } from "vitest";
import { Prisma } from "@/prisma/generated/client";
import { newVariant, orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { sandbox, withShop } from "@/test/support/shop";
import { auditOf, newStaff } from "@/test/support/staff";
import { db } from "../platform/db";
import { readForDesk, resetSetting, saveSetting } from "./change";
import { getSettings } from "./read";
import { type Section, sections, shopSettings } from "./settings";

withShop();

let staff: { id: string };
beforeAll(async () => {
  staff = await newStaff();
});
afterEach(() => db().setting.updateMany({ data: { value: Prisma.DbNull } }));

/** Saves what the form shows, with some of it typed otherwise. */
async function save(section: Section, change: Record<string, string>) {
  const { values, revision } = await readForDesk(section);
  return saveSetting(section, { staff, revision, typed: { ...values, ...change } });
}

it("What is saved is in force at once, is what sessions ask for, and is written down with what it was", async () => {
  const before = await auditOf(staff);
  expect(await save("payment", { skipsThreeds: "1" })).toMatchObject({ ok: true });
  expect(await getSettings()).toEqual({
    ...shopSettings(),
    payment: { ...shopSettings().payment, skipsThreeds: true },
  });
  const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  expect(await sandbox.sessions(attempt.sessionReference)).toMatchObject([{ disableThreeds: true }]);
  expect((await auditOf(staff)).slice(before.length)).toMatchObject([
    {
      action: "settings.edit",
      subject: "settings payment",
      before: { skipsThreeds: false },
      after: { skipsThreeds: true },
    },
  ]);
});

it.each(sections)("A form of %s that is saved as it was opened changes nothing", async (section) => {
  const before = await readForDesk(section);
  expect(await save(section, {})).toMatchObject({ ok: true });
  expect(await readForDesk(section)).toEqual(before);
  expect(before).toMatchObject({ from: "shop", values: before.shopValues });
});

it("Of two who opened the same form, the second is told what the first has saved", async () => {
  const { values, revision } = await readForDesk("payment");
  const first = { ...values, skipsThreeds: "1" };
  const both = [first, { ...values, "means-2": "" }].map((typed) =>
    saveSetting("payment", { staff, revision, typed }),
  );
  const saved = await Promise.all(both);
  expect(saved.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(saved.find(({ ok }) => !ok)).toMatchObject({ reason: "changed", revision: revision + 1 });
});

it("Going back to shop.ts follows it from then on, once, and not from an old page", async () => {
  await save("payment", { skipsThreeds: "1" });
  const { revision, from } = await readForDesk("payment");
  expect(from).toBe("desk");
  expect(await resetSetting("payment", { staff, revision: revision - 1 })).toBe(false);
  expect(await resetSetting("payment", { staff, revision })).toBe(true);
  expect(await readForDesk("payment")).toMatchObject({ from: "shop", revision: revision + 1 });
  expect(await getSettings()).toEqual(shopSettings());
  expect((await auditOf(staff)).at(-1)).toMatchObject({
    action: "settings.reset",
    before: { skipsThreeds: true },
    after: { skipsThreeds: false },
  });
});
