"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import type { FormState } from "@/app/_ui/form-state";
import { saveCurrency } from "@/lib/cart/store";
import { tellEmail } from "@/lib/customers/cards/plexo-customer";
import { mailCode } from "@/lib/customers/codes";
import { changeDetails, changeEmail } from "@/lib/customers/details";
import { parseEmail } from "@/lib/customers/email";
import { requireCustomer, requireFreshCustomer } from "@/lib/customers/login";
import { forgetPending, recallPending, rememberPending } from "@/lib/customers/pending-code";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { readFields } from "@/lib/platform/action-arguments";
import { getCaller } from "@/lib/platform/caller";
import { parseCurrency } from "@/lib/shop/offers";

const page = "/account/details";

/** Changes name, phone, language and currency. The prices are in that currency at once. */
export async function changeDetailsAction(
  givenLocale: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const customer = await requireCustomer(parseLocale(givenLocale), page);
  const typed = readFields(data, "name", "phone", "locale", "currency");
  const currency = parseCurrency(typed.currency);
  const changed = await changeDetails(customer, { ...typed, locale: parseLocale(typed.locale), currency });
  if (changed !== "changed") return { problems: { [changed]: changed }, typed };
  await saveCurrency(currency);
  return { isDone: true, typed };
}

/** Mails a code to the new address. Whether another account has it is not told: the answer is the same. */
export async function askEmailAction(
  givenLocale: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const customer = await requireFreshCustomer(parseLocale(givenLocale), page);
  const typed = readFields(data, "email");
  const email = parseEmail(typed.email);
  if (!email) return { problems: { email: "email" }, typed };
  const [locale, { address }] = [parseLocale(givenLocale), await getCaller()];
  const wanted = { purpose: "change_email", email, customerId: customer.id } as const;
  const mailed = await mailCode(wanted, { locale, address });
  if (mailed === "too-many") return { problems: { form: mailed }, typed };
  await rememberPending({ purpose: "change_email", email });
  redirect(localePath(locale, "/account/details/email"));
}

/** Mails another code to the new address. */
export async function askEmailAgainAction(givenLocale: unknown): Promise<FormState> {
  const customer = await requireFreshCustomer(parseLocale(givenLocale), page);
  const [locale, pending] = [parseLocale(givenLocale), await recallPending("change_email")];
  if (!pending) redirect(localePath(locale, page));
  const { address } = await getCaller();
  const mailed = await mailCode({ ...pending, customerId: customer.id }, { locale, address });
  return mailed === "too-many" ? { problems: { form: mailed } } : { isDone: true };
}

/** Changes the address, by the code that was mailed to the new one. */
export async function changeEmailAction(
  givenLocale: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const customer = await requireFreshCustomer(parseLocale(givenLocale), page);
  const [locale, pending] = [parseLocale(givenLocale), await recallPending("change_email")];
  if (!pending) redirect(localePath(locale, page));
  const { code } = readFields(data, "code");
  const changed = await changeEmail(customer, { email: pending.email, code }, (await getCaller()).address);
  if (changed !== "right") return { problems: { code: changed } };
  after(() => tellEmail(customer));
  await forgetPending();
  redirect(localePath(locale, `${page}?email=changed`));
}
