import type { RadioCard } from "@/app/_ui/radio-cards";
import type { Locale } from "@/lib/i18n/locales";
import { shopTexts } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import type { Means } from "@/lib/shop/types";

/** The ways to pay as a shopper chooses one. */
export function meansCards(means: readonly Means[], locale: Locale): RadioCard[] {
  const t = getTranslator(locale, "checkout");
  return means.map((value) => ({
    value,
    label: t(`means.${value}`),
    note: value === "card" ? t("means.cardNote") : shopTexts(locale)[`${value}Note`],
  }));
}
