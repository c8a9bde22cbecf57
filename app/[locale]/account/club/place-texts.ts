import type { RadioCard } from "@/app/_ui/radio-cards";
import { deliveryMethods, type Zones } from "@/lib/cart/shipping";
import type { Locale } from "@/lib/i18n/locales";
import { pickupText } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import { getFormTexts } from "../../checkout/_components/form-texts";

/** The words of the checkout's form, for what the club asks of it. */
export function formTexts(locale: Locale, zones: Zones) {
  return getFormTexts(locale, {
    ...{ means: ["card"], installments: [1], zones, cards: [], isChargedLater: false },
  });
}

/** The ways in which a box gets to its member. */
export function deliveryCards(zones: Zones, locale: Locale): RadioCard[] {
  const t = getTranslator(locale, "checkout");
  return deliveryMethods(zones).map((method) => ({
    value: method,
    label: t(`delivery.${method}`),
    ...(method === "pickup" && { note: pickupText(locale) }),
  }));
}
