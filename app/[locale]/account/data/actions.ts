"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_ui/form-state";
import { eraseCustomer } from "@/lib/customers/erase";
import { requireFreshCustomer } from "@/lib/customers/login";
import { endLogin } from "@/lib/customers/login-session";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";

/** Erases the account of who has signed in a moment ago, and says so. */
export async function eraseAction(givenLocale: unknown): Promise<FormState> {
  const customer = await requireFreshCustomer(parseLocale(givenLocale), "/account/data/erase");
  const erased = await eraseCustomer(customer);
  if (erased !== "erased") return { problems: { form: erased } };
  await endLogin();
  redirect(localePath(parseLocale(givenLocale), "/account/sign-in?erased=1"));
}
