import type { CardFace } from "@/lib/customers/cards/rules";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { brandName } from "@/lib/orders/brands";

/** What a saved card is called: its brand, where it is known, and its last digits. */
export function cardName({ brand, last4 }: Pick<CardFace, "brand" | "last4">, locale: Locale): string {
  const t = getTranslator(locale, "account");
  return brand ? t("cards.name", { brand: brandName(brand), last4 }) : t("cards.noBrand", { last4 });
}

/** The month in which it ends, as it is printed on the card. */
export function expiryOf({ expMonth, expYear }: Pick<CardFace, "expMonth" | "expYear">) {
  return { month: String(expMonth).padStart(2, "0"), year: String(expYear) };
}
