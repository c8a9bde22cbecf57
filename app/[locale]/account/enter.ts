import { redirect } from "next/navigation";
import { saveCurrency } from "@/lib/cart/store";
import { parseAccountAddress } from "@/lib/customers/account-path";
import { startLogin } from "@/lib/customers/login-session";
import { forgetPending } from "@/lib/customers/pending-code";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getCaller } from "@/lib/platform/caller";
import type { Customer } from "@/prisma/generated/client";

/** Lets a customer in who has shown to be one, and goes to the page that was asked for. In server actions only. */
export async function enter({ id, currency }: Customer, locale: Locale, to: unknown): Promise<never> {
  const isStarted = await startLogin(id, (await getCaller()).agent);
  if (!isStarted) redirect(localePath(locale, "/account/sign-in"));
  if (currency) await saveCurrency(currency);
  await forgetPending();
  redirect(parseAccountAddress(to) ?? localePath(locale, "/account"));
}
