"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_ui/form-state";
import { saveCurrency } from "@/lib/cart/store";
import { parseAccountAddress } from "@/lib/customers/account-path";
import { mailCode } from "@/lib/customers/codes";
import { parseEmail } from "@/lib/customers/email";
import { findCustomer } from "@/lib/customers/login";
import { endAllLogins, endLogin, startLogin } from "@/lib/customers/login-session";
import { forgetPending, recallPending, rememberPending } from "@/lib/customers/pending-code";
import { signInByCode } from "@/lib/customers/sign-in";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { readFields } from "@/lib/platform/action-arguments";
import { getCaller } from "@/lib/platform/caller";

// These are for everybody: they lead to the door of an account, or away from it.

/** Mails a code to sign in with. The answer is the same whether there is such an account or not. */
export async function askCodeAction(
  givenLocale: unknown,
  to: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const locale = parseLocale(givenLocale);
  const typed = readFields(data, "email");
  const email = parseEmail(typed.email);
  if (!email) return { problems: { email: "email" }, typed };
  const { address } = await getCaller();
  const mailed = await mailCode({ purpose: "sign_in", email }, { locale, address });
  if (mailed === "too-many") return { problems: { form: mailed }, typed };
  await rememberPending({ purpose: "sign_in", email });
  const next = parseAccountAddress(to);
  redirect(localePath(locale, `/account/code${next ? `?${new URLSearchParams({ to: next })}` : ""}`));
}

/** Mails another code to the same address. */
export async function askAnotherCodeAction(givenLocale: unknown): Promise<FormState> {
  const locale = parseLocale(givenLocale);
  const pending = await recallPending("sign_in");
  if (!pending) redirect(localePath(locale, "/account/sign-in"));
  const { address } = await getCaller();
  const mailed = await mailCode(pending, { locale, address });
  if (mailed === "too-many") return { problems: { form: mailed } };
  await rememberPending(pending);
  return { isDone: true };
}

/** Signs in with the code that was mailed, and goes to the page that was asked for. */
export async function signInAction(
  givenLocale: unknown,
  to: unknown,
  _state: unknown,
  data: unknown,
): Promise<FormState> {
  const locale = parseLocale(givenLocale);
  const pending = await recallPending("sign_in");
  if (!pending) redirect(localePath(locale, "/account/sign-in"));
  const { code } = readFields(data, "code");
  const { address, agent } = await getCaller();
  const signedIn = await signInByCode({ email: pending.email, code, locale }, address);
  if (!signedIn.ok) return { problems: { code: signedIn.problem } };
  const { id, currency } = signedIn.customer;
  await startLogin(id, agent);
  if (currency) await saveCurrency(currency);
  await forgetPending();
  redirect(parseAccountAddress(to) ?? localePath(locale, "/account"));
}

/** Signs this browser out. */
export async function signOutAction(givenLocale: unknown): Promise<void> {
  await endLogin();
  redirect(localePath(parseLocale(givenLocale), "/account/sign-in"));
}

/** Signs the customer out in every browser. */
export async function signOutEverywhereAction(givenLocale: unknown): Promise<void> {
  const customer = await findCustomer();
  if (customer) await endAllLogins(customer);
  redirect(localePath(parseLocale(givenLocale), "/account/sign-in"));
}
