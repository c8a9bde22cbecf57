"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import { withLines } from "@/lib/cart/cart";
import { getOrStartCart, saveCart } from "@/lib/cart/store";
import { mayCheckOut } from "@/lib/checkout/pay-limits";
import { resumeCheckout } from "@/lib/checkout/resume";
import { findCustomer } from "@/lib/customers/login";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { isOrderToken } from "@/lib/orders/read";
import { parseForm, parseLine } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { knownMeans, type Means } from "@/lib/shop/types";
import { getBrowser } from "./browser";
import { rememberOrder } from "./order-cookie";
import type { ResumeFailure } from "./resume-failure";

/** Takes the payer (back) to Plexo for an order that is there already, or says why that's not possible. */
export async function resumeAction(
  givenLocale: unknown,
  givenToken: unknown,
  _before: unknown,
  given: unknown,
): Promise<ResumeFailure | null> {
  const locale = parseLocale(givenLocale);
  const token = parseLine(givenToken);
  const chosen = parseLine(parseForm(given).get("means"));
  if (!isOrderToken(token)) redirect(localePath(locale, "/checkout/result"));
  try {
    return await resume(
      locale,
      token,
      knownMeans.find((means) => means === chosen),
    );
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error);
    logError(error, {}, "resume failed");
    return "broken";
  }
}

async function resume(locale: Locale, token: string, means: Means | undefined): Promise<ResumeFailure> {
  const browser = await getBrowser();
  const resumed = (await mayCheckOut(token, browser.ipAddress))
    ? await resumeCheckout(token, browser, { chosen: means, customerId: (await findCustomer())?.id })
    : ({ ok: false, reason: "too-many" } as const);
  if (resumed.ok) {
    await rememberOrder(token);
    redirect(resumed.url);
  }
  if (resumed.reason === "unknown-order" || resumed.reason === "already-paid") {
    redirect(localePath(locale, `/checkout/result/${token}`));
  }
  if (resumed.reason === "lapsed") {
    await saveCart(withLines(await getOrStartCart(), resumed.lines));
    redirect(localePath(locale, `/cart?order=${encodeURIComponent(token)}`));
  }
  return resumed.reason;
}
