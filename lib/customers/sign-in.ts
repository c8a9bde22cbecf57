import type { Customer } from "@/prisma/generated/client";
import type { Locale } from "../i18n/locales";
import { now } from "../platform/clock";
import { db } from "../platform/db";
import { type SpentCode, spendCode } from "./codes";
import { joinOrders } from "./own-orders";

type Typed = { email: string; code: string; locale: Locale };

export type SignIn = { ok: true; customer: Customer } | { ok: false; problem: Exclude<SpentCode, "right"> };

/** Whose account the code that was mailed to an address opens. The first time makes the account. */
export async function signInByCode(
  { email, code, locale }: Typed,
  address: string | undefined,
): Promise<SignIn> {
  const spent = await spendCode({ purpose: "sign_in", email }, code, address);
  if (spent !== "right") return { ok: false, problem: spent };
  const customer = await db().customer.upsert({
    where: { email },
    create: { email, locale, createdAt: now() },
    update: {},
  });
  await joinOrders(db(), customer);
  return { ok: true, customer };
}
