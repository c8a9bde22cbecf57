"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_ui/form-state";
import { mailCode } from "@/lib/customers/codes";
import { parseEmail } from "@/lib/customers/email";
import { findOrderByCode, parseOrderNumber } from "@/lib/customers/find-order";
import { forgetPending, recallPending, rememberPending } from "@/lib/customers/pending-code";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { readFields } from "@/lib/platform/action-arguments";
import { getCaller } from "@/lib/platform/caller";
import { hours } from "@/lib/platform/clock";
import { writeSigned } from "@/lib/platform/cookie-store";

/** Mails a code to the address, whether there is such an order or not: the answer and the work are the same. */
export async function seekOrderAction(
  givenLocale: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const locale = parseLocale(givenLocale);
  const typed = readFields(data, "number", "email");
  const [number, email] = [parseOrderNumber(typed.number), parseEmail(typed.email)];
  if (number === null || !email) {
    const problems = { ...(number === null && { number: "number" }), ...(!email && { email: "email" }) };
    return { problems, typed };
  }
  const { address } = await getCaller();
  const mailed = await mailCode({ purpose: "find_order", email }, { locale, address });
  if (mailed === "too-many") return { problems: { form: mailed }, typed };
  await rememberPending({ purpose: "find_order", email, number });
  redirect(localePath(locale, "/orders/find/code"));
}

/** Mails another code to the same address. */
export async function seekAgainAction(givenLocale: unknown): Promise<FormState> {
  const locale = parseLocale(givenLocale);
  const { purpose, email } = await requirePending(locale);
  const { address } = await getCaller();
  const mailed = await mailCode({ purpose, email }, { locale, address });
  return mailed === "too-many" ? { problems: { form: mailed } } : { isDone: true };
}

/** Opens the order in this browser for a day, for who has typed the code. */
export async function findOrderAction(
  givenLocale: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const locale = parseLocale(givenLocale);
  const pending = await requirePending(locale);
  const { code } = readFields(data, "code");
  const found = await findOrderByCode(pending, code, (await getCaller()).address);
  if (!found.ok) return { problems: { code: found.problem } };
  await forgetPending();
  await writeSigned("opened", found.token, hours(24));
  redirect(localePath(locale, `/orders/${found.token}`));
}

async function requirePending(locale: Locale) {
  return (await recallPending("find_order")) ?? redirect(localePath(locale, "/orders/find"));
}
