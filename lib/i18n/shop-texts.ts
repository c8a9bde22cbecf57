import { shop } from "@/shop/shop";
import { texts } from "@/shop/texts";
import type { ShopTexts } from "../shop/types";
import type { Locale } from "./locales";
import { shop as en } from "./messages/en/shop";
import { shop as es } from "./messages/es/shop";
import { shop as pt } from "./messages/pt/shop";

const neutral: Record<Locale, Required<ShopTexts>> = { es, en, pt };

/** What the shop says of itself, in its merchant's words where there are any. */
export function shopTexts(locale: Locale): Required<ShopTexts> {
  return { ...neutral[locale], ...texts[locale] };
}

/** How the shop is reached, for a sentence: "hola@ombu.example, +598 2900 0000". */
export function contactText(): string {
  return [shop.contact.email, shop.contact.phone].filter(Boolean).join(", ");
}

/** Where goods can be fetched, and when: of a shop that has such a place. */
export function pickupText(locale: Locale): string {
  const { address = "", hours = {} } = shop.pickup ?? {};
  return [address && `${address}.`, hours[locale], shopTexts(locale).pickupNote].filter(Boolean).join(" ");
}
