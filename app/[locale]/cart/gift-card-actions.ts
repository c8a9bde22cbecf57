"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import { chooseCard, forgetCard } from "@/lib/checkout/gift-card";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { parseForm, readText } from "@/lib/platform/action-arguments";
import { logError } from "@/lib/platform/log";
import { getBrowser } from "../checkout/browser";
import type { GiftCardState } from "./gift-card-state";

/** Pays the cart with the gift card of the code that was typed, as far as it goes. */
export async function chooseCardAction(
  givenLocale: unknown,
  _before: unknown,
  given: unknown,
): Promise<GiftCardState> {
  const locale = parseLocale(givenLocale);
  const t = getTranslator(locale, "cart");
  const code = readText(parseForm(given), "code").slice(0, 60);
  try {
    const { ipAddress } = await getBrowser();
    const problem = await chooseCard(code, ipAddress);
    if (problem) return { code, problem: t(`giftCard.problems.${problem}`) };
  } catch (error) {
    unstable_rethrow(error);
    logError(error, {}, "a gift card could not be looked up");
    return { code, problem: t("giftCard.problems.broken") };
  }
  redirect(localePath(locale, "/cart"));
}

/** Takes the gift card away from the cart. */
export async function forgetCardAction(givenLocale: unknown): Promise<void> {
  await forgetCard();
  redirect(localePath(parseLocale(givenLocale), "/cart"));
}
