import type { CardProblem } from "@/lib/gift-cards/rules";
import type { Locale } from "@/lib/i18n/locales";
import { contactText } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import type { Currency } from "@/lib/money";

/** Why a gift card cannot be used, as a sentence. */
export function cardProblemText(problem: CardProblem, currency: Currency, locale: Locale): string {
  const t = getTranslator(locale, "cart");
  if (problem === "blocked") return t("giftCard.problems.blocked", { contact: contactText() });
  if (problem !== "currency") return t(`giftCard.problems.${problem}`);
  const name = getTranslator(locale, "common")(`currency.${currency}`);
  return t("giftCard.problems.currency", { currency: name });
}
