import { expect, it } from "vitest";
import { minutes } from "@/lib/platform/clock";
import { passTime, withShop } from "@/test/support/shop";
import { auditOf } from "@/test/support/staff";
import { db } from "../../platform/db";
import { hashPassword } from "../password";
import { signIn } from "../sign-in";
import { newStaff } from "./staff.testing";

withShop();

const password = "un tero y dos horneros";
const agent = "test";

/** Signs in with a wrong password so often, from there; what each try was told. */
async function guess(email: string, times: number, from: (nth: number) => string) {
  const told: string[] = [];
  for (let nth = 0; nth < times; nth++) {
    told.push(await signIn({ email, password: `no ${nth}` }, { agent, address: from(nth) }));
  }
  return told;
}
const everywhere = (nth: number) => `203.0.113.${nth + 1}`;

it("A password can be tried ten times in a quarter of an hour, from wherever, and the right one is not told then", async () => {
  const { id, email } = await newStaff({ passwordHash: await hashPassword(password) });
  expect(new Set(await guess(email, 10, everywhere))).toEqual(new Set(["wrong"]));
  const right = { email: ` ${email.toUpperCase()} `, password };
  expect(await signIn(right, { agent, address: "198.51.100.1" })).toBe("too-many");
  expect(await auditOf({ id })).toEqual([]);
  const written = await db().auditEntry.findMany({ where: { subject: `staff ${email}` } });
  expect(written.map(({ action, staffId }) => [action, staffId])).toEqual(
    Array.from({ length: 10 }, () => ["login.wrong-password", null]),
  );
  passTime(minutes(16));
  expect(await guess(email, 1, everywhere)).toEqual(["wrong"]);
});

it("Of thirty tries from one address, with whatever e-mails, none more is taken from there", async () => {
  for (let nth = 0; nth < 30; nth++) {
    expect(await guess(`nobody-${nth}@staff.example`, 1, () => "198.51.100.2")).toEqual(["wrong"]);
  }
  const { email } = await newStaff({ passwordHash: await hashPassword(password) });
  expect(await guess(email, 1, () => "198.51.100.2")).toEqual(["too-many"]);
  expect(await guess(email, 1, () => "198.51.100.3")).toEqual(["wrong"]);
});

it("An e-mail that is nobody's is told what a wrong password is, and as often", async () => {
  const nobodys = await guess("nobody@staff.example", 11, everywhere);
  const { email } = await newStaff({ passwordHash: await hashPassword(password) });
  expect(nobodys).toEqual(await guess(email, 11, (nth) => `192.0.2.${nth + 1}`));
});

it("Who was let out, or has set no password yet, does not get in", async () => {
  const out = await newStaff({ active: false, passwordHash: await hashPassword(password) });
  const invited = await newStaff({ passwordHash: null });
  const address = "198.51.100.4";
  expect(await signIn({ email: out.email, password }, { agent, address })).toBe("wrong");
  expect(await signIn({ email: invited.email, password: "" }, { agent, address })).toBe("wrong");
});
