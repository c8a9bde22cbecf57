"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import { meansInForce } from "@/lib/checkout/means-in-force";
import { openFields, parseOpenForm } from "@/lib/checkout/open-form";
import { mayCheckOut } from "@/lib/checkout/pay-limits";
import { readFields } from "@/lib/checkout/read-fields";
import { openSession } from "@/lib/checkout/session";
import { startOpen } from "@/lib/checkout/start-open";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { getOrderNumber, isOrderToken } from "@/lib/orders/read";
import { parseForm } from "@/lib/platform/action-arguments";
import { randomToken } from "@/lib/platform/ids";
import { logError } from "@/lib/platform/log";
import { getSettings } from "@/lib/settings/read";
import { openBounds } from "@/lib/shop/offers";
import { type OpenKind, openKinds } from "@/lib/shop/types";
import { getBrowser } from "../checkout/browser";
import { recallOrder, rememberOrder } from "../checkout/order-cookie";
import type { CheckoutState } from "../checkout/state";
import { tellFailure, tellProblems, tellTaken, tellTrouble } from "../checkout/words";

/**
 * Buys a gift card, or donates: takes the payer to Plexo's page, where the amount is typed. Whatever stands in the way
 * comes back with everything that was typed.
 */
export async function buyOpenAction(
  givenLocale: unknown,
  givenKind: unknown,
  _before: unknown,
  given: unknown,
): Promise<CheckoutState> {
  const locale = parseLocale(givenLocale);
  const kind = openKinds.find((each) => each === givenKind) ?? openKinds[0];
  const data = parseForm(given);
  try {
    return await buy(locale, kind, data);
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error);
    logError(error, {}, "buying for an open amount failed");
    return { values: readFields(data, openFields[kind]), ...failed(tellTrouble(locale), locale) };
  }
}

async function buy(locale: Locale, kind: OpenKind, data: FormData): Promise<CheckoutState> {
  const parsed = parseOpenForm(kind, data);
  const sent = data.get("key");
  const key = typeof sent === "string" && isOrderToken(sent) ? sent : randomToken();
  const values = { ...parsed.values, key };
  if (!parsed.ok) return { values, problems: tellProblems(parsed.problems, locale) };
  const { form } = parsed;
  const bounds = openBounds(kind)[form.currency];
  if (!bounds) return { values, problems: tellProblems({ currency: "choose" }, locale) };

  const browser = await getBrowser();
  if (!(await mayCheckOut(key, browser.ipAddress))) {
    return { values, ...failed(tellFailure({ ok: false, reason: "too-many" }, null, locale), locale) };
  }
  const means = meansInForce((await getSettings()).payment, "card");
  const started = await startOpen({ kind, key, locale, form, means, bounds });
  if (!started.ok) {
    // A form's key alone opens no order.
    if ((await recallOrder()) !== started.token) return { values, ...failed(tellTaken(locale), locale) };
    redirect(localePath(locale, `/checkout/result/${started.token}`));
  }
  await rememberOrder(started.token);

  const session = await openSession(started.attemptId, browser);
  if (session.ok) redirect(session.url);
  const number = await getOrderNumber(started.token);
  return { values, ...failed(tellFailure(session, number, locale), locale) };
}

/** There is no cart that was kept. */
function failed(failure: CheckoutState["failure"], locale: Locale): Pick<CheckoutState, "failure"> {
  return failure ? { failure: { ...failure, kept: getTranslator(locale, "open")("kept") } } : {};
}
