import { shop } from "@/shop/shop";
import type { Locale } from "../i18n/locales";
import { localText } from "./text";

/** A variant in words: "M · Verde", "500 g", or nothing when the product comes in one kind only. */
export function variantDetail(
  variant: { size: string | null; color: string | null },
  locale: Locale,
): string {
  return [variant.size, variant.color && colorName(variant.color, locale)].filter(Boolean).join(" · ");
}

/** A colour's name; one that the shop has no name for is shown as the database has it. */
export function colorName(key: string, locale: Locale): string {
  // Not a name that every object has.
  const text = Object.hasOwn(shop.colors, key) ? shop.colors[key] : undefined;
  return localText(text ?? {}, locale) || key;
}
