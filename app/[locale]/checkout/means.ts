import type { RadioCard } from "@/app/_ui/radio-cards";
import type { Locale } from "@/lib/i18n/locales";
import { shopTexts } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import type { Means } from "@/lib/shop/types";
import type { CustomerCard } from "@/prisma/generated/client";
import { cardName, expiryOf } from "../account/cards/card-name";

/** The ways to pay as a shopper chooses one. */
export function meansCards(means: readonly Means[], locale: Locale): RadioCard[] {
  const t = getTranslator(locale, "checkout");
  return means.map((value) => ({
    value,
    label: t(`means.${value}`),
    note: value === "card" ? t("means.cardNote") : shopTexts(locale)[`${value}Note`],
  }));
}

/** The saved cards to choose from, and last that another one is typed; nothing where none is saved. */
export function savedCards(cards: readonly CustomerCard[], locale: Locale): RadioCard[] {
  if (cards.length === 0) return [];
  const t = getTranslator(locale, "account");
  const saved = cards.map((card) => ({
    value: card.id,
    label: cardName(card, locale),
    note: t("cards.expires", expiryOf(card)),
  }));
  return [...saved, { value: "", label: getTranslator(locale, "checkout")("means.otherCard") }];
}
