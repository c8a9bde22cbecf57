"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_ui/form-state";
import { parseAccountAddress } from "@/lib/customers/account-path";
import { mailCode } from "@/lib/customers/codes";
import { parseEmail } from "@/lib/customers/email";
import { findCustomer } from "@/lib/customers/login";
import { endAllLogins, endLogin } from "@/lib/customers/login-session";
import { answeringBrowser, askingBrowser } from "@/lib/customers/passkeys/browser";
import { beginSignIn, signInByPasskey } from "@/lib/customers/passkeys/sign-in";
import { recallPending, rememberPending } from "@/lib/customers/pending-code";
import { signInByCode } from "@/lib/customers/sign-in";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { readFields } from "@/lib/platform/action-arguments";
import { getCaller } from "@/lib/platform/caller";
import { enter } from "./enter";

// These ask for no login: they sign in or out.

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
  const { address } = await getCaller();
  const signedIn = await signInByCode({ email: pending.email, code, locale }, address);
  if (!signedIn.ok) return { problems: { code: signedIn.problem } };
  return await enter(signedIn.customer, locale, to);
}

/** What a browser asks for a passkey with. */
export async function askPasskeyAction() {
  const { address } = await getCaller();
  return beginSignIn({ browser: await askingBrowser(), address });
}

/** Signs in with what a passkey has signed, and goes to the page that was asked for. */
export async function passkeyAction(givenLocale: unknown, to: unknown, signed: unknown): Promise<FormState> {
  const customer = await signInByPasskey(signed, await answeringBrowser());
  if (!customer) return { problems: { form: "wrong" } };
  return await enter(customer, parseLocale(givenLocale), to);
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
