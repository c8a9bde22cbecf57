import type { Locale } from "../i18n/locales";
import { getTranslator } from "../i18n/translator";

const colors = ["natural", "white", "grey", "black", "brown", "terracotta", "green", "blue"] as const;

/** A variant in words: "M · Verde", "500 g", or nothing when the product comes in one kind only. */
export function variantDetail(
  variant: { size: string | null; color: string | null },
  locale: Locale,
): string {
  return [variant.size, variant.color && colorName(variant.color, locale)].filter(Boolean).join(" · ");
}

/** A colour's name; one that the shop has no name for is shown as the database has it. */
function colorName(key: string, locale: Locale): string {
  const known = colors.find((color) => color === key);
  return known ? getTranslator(locale, "catalog")(`colors.${known}`) : key;
}
