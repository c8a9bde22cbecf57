import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { now, seconds } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { passTime, withShop } from "@/test/support/shop";
import {
  newRecoveryCodes,
  newTotpSecret,
  recoveryDigest,
  spendSecondFactor,
  totpSetUp,
} from "../second-factor";
import { newStaff } from "./staff.testing";

withShop();

async function withApp() {
  const staff = await newStaff();
  const totpSecret = newTotpSecret(staff.id);
  await db().staff.update({ where: { id: staff.id }, data: { totpSecret } });
  const { key } = totpSetUp(staff, totpSecret);
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  return { ...staff, code: (shift = 0) => app.generate({ timestamp: now().getTime() + shift }) };
}

describe("A code of the app", () => {
  it("opens once, also to two who come with it at once", async () => {
    const { id, code } = await withApp();
    const typed = code();
    const spent = await Promise.all([1, 2, 3].map(() => spendSecondFactor(id, typed)));
    expect(spent.sort()).toEqual(["app", null, null]);
    passTime(seconds(30));
    expect(await spendSecondFactor(id, code())).toBe("app");
  });

  it("may be of a clock that is half a minute off, and no more", async () => {
    const { id, code } = await withApp();
    expect(await spendSecondFactor(id, code(-seconds(61)))).toBeNull();
    expect(await spendSecondFactor(id, code(seconds(61)))).toBeNull();
    expect(await spendSecondFactor(id, ` ${code(-seconds(30)).replace(/^.../, "$& ")}`)).toBe("app");
  });

  it("that was used takes the ones before it along", async () => {
    const { id, code } = await withApp();
    const earlier = code(-seconds(30));
    expect(await spendSecondFactor(id, code())).toBe("app");
    expect(await spendSecondFactor(id, earlier)).toBeNull();
  });

  it("is nothing where no app was set up, or another's", async () => {
    const [one, other] = [await withApp(), await newStaff()];
    expect(await spendSecondFactor(other.id, one.code())).toBeNull();
    const copied = await db().staff.findUniqueOrThrow({ where: { id: one.id } });
    await db().staff.update({ where: { id: other.id }, data: { totpSecret: copied.totpSecret } });
    await expect(spendSecondFactor(other.id, one.code())).rejects.toThrow("cannot be read");
  });
});

it("A recovery code opens once, however it is typed, and is not in the database", async () => {
  const { id } = await withApp();
  const codes = newRecoveryCodes();
  const [first = ""] = codes;
  const rows = codes.map((code) => ({ staffId: id, digest: recoveryDigest(id, code) }));
  await db().staffRecoveryCode.createMany({ data: rows });
  const typed = first.toLowerCase().replaceAll("-", " ");
  const spent = await Promise.all([typed, first].map((code) => spendSecondFactor(id, code)));
  expect(spent.filter(Boolean)).toEqual(["recovery"]);
  expect(await spendSecondFactor(id, "AAAAA-AAAAA-AAAAA")).toBeNull();
  const left = await db().staffRecoveryCode.findMany({ where: { staffId: id } });
  expect(left).toHaveLength(codes.length - 1);
  expect(JSON.stringify(left)).not.toContain(codes[1]);
});
