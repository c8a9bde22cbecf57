import { describe, expect, it } from "vitest";
import { minutes } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { passTime, withShop } from "@/test/support/shop";
import { mailCode, spendCode } from "../codes";
import { codeMailedTo, codesMailedTo, newCustomer, newEmail } from "./customers.testing";

withShop();

const nowhere = { locale: "es", address: undefined } as const;
const signIn = (email: string) => ({ purpose: "sign_in", email }) as const;

/** An address with a code in its mail. */
async function mailed(email = newEmail()) {
  expect(await mailCode(signIn(email), nowhere)).toBe("mailed");
  return { email, code: await codeMailedTo(email) };
}

const spend = (email: string, code: string, address?: string) => spendCode(signIn(email), code, address);
/** Six digits, and not those. */
const notThe = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("A code by mail", () => {
  it("has six digits and works once, also when it is typed twice at once, with spaces", async () => {
    const { email, code } = await mailed();
    expect(code).toMatch(/^\d{6}$/);
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    const spent = await Promise.all([1, 2, 3].map(() => spend(email, typed)));
    expect(spent.filter((result) => result === "right")).toHaveLength(1);
    expect(await spend(email, code)).toBe("wrong");
  });

  it("takes the place of the one before", async () => {
    const first = await mailed();
    const second = await mailed(first.email);
    if (first.code !== second.code) expect(await spend(first.email, first.code)).toBe("wrong");
    expect(await spend(first.email, second.code)).toBe("right");
  });

  it("ends after ten minutes", async () => {
    const { email, code } = await mailed();
    passTime(minutes(10));
    expect(await spend(email, code)).toBe("wrong");
  });

  it("works until the fifth try, and not afterwards", async () => {
    const { email, code } = await mailed();
    for (let tries = 0; tries < 4; tries++) expect(await spend(email, notThe(code))).toBe("wrong");
    expect(await spend(email, code)).toBe("right");
    const other = await mailed();
    for (let tries = 0; tries < 5; tries++) await spend(other.email, notThe(other.code));
    expect(await spend(other.email, other.code)).toBe("wrong");
  });

  it("cannot be guessed by asking for ever new ones: tries count on", async () => {
    const { email } = await mailed();
    const results: string[] = [];
    for (let round = 0; round < 3; round++) {
      await mailCode(signIn(email), nowhere);
      const code = await codeMailedTo(email);
      for (let tries = 0; tries < 4; tries++) results.push(await spend(email, notThe(code)));
    }
    expect(results.filter((result) => result === "wrong")).toHaveLength(10);
    expect(await spend(email, await codeMailedTo(email))).toBe("too-many");
  });

  it("is mailed five times an hour to one address, and the sixth time is no mail", async () => {
    const email = newEmail();
    const asked: string[] = [];
    for (let times = 0; times < 6; times++) asked.push(await mailCode(signIn(email), nowhere));
    expect(asked).toEqual([...Array.from({ length: 5 }, () => "mailed"), "too-many"]);
    expect(await codesMailedTo(email)).toHaveLength(5);
  });

  it("is asked for from one place for twenty addresses an hour", async () => {
    const from = { locale: "es", address: "203.0.113.9" } as const;
    const asked: string[] = [];
    for (let times = 0; times < 21; times++) asked.push(await mailCode(signIn(newEmail()), from));
    expect(asked.filter((result) => result === "too-many")).toHaveLength(1);
  });

  it("for one thing opens no other, nor for another customer", async () => {
    const { email, code } = await mailed();
    expect(await spendCode({ purpose: "find_order", email }, code, undefined)).toBe("wrong");
    const [one, other] = [await newCustomer(), await newCustomer()];
    const change = { purpose: "change_email", email: newEmail() } as const;
    await mailCode({ ...change, customerId: one.id }, nowhere);
    const changeCode = await codeMailedTo(change.email);
    expect(await spendCode({ ...change, customerId: other.id }, changeCode, undefined)).toBe("wrong");
    expect(await spendCode({ ...change, customerId: one.id }, changeCode, undefined)).toBe("right");
  });

  it("is in no row as it is", async () => {
    const { email, code } = await mailed();
    const row = await db().customerCode.findFirstOrThrow({ where: { email } });
    const mail = await db().mail.findFirstOrThrow({ where: { to: email } });
    const { endsAt, ...rest } = row;
    const { id, createdAt, nextAttemptAt, secretUntil, ...told } = mail;
    expect(
      JSON.stringify([
        { ...rest, email: "" },
        { ...told, to: "", key: "" },
      ]),
    ).not.toContain(code);
  });
});
