import { offeredLocales } from "../shop/offers";
import type { Locale } from "../shop/types";

export type { Locale } from "../shop/types";

/** The languages that the shop speaks. The usual one has no prefix in addresses; the others have their own ("/en/cart"). */
export const locales = offeredLocales;
export const defaultLocale: Locale = offeredLocales[0];

/** BCP 47 tags, for `<html lang>` and for formatting: Spanish as it is written in Uruguay, Portuguese as in Brazil. */
export const languageTags: Record<Locale, string> = { es: "es-UY", en: "en", pt: "pt-BR" };

/** Each language's own name for itself. */
export const languageNames: Record<Locale, string> = { es: "Español", en: "English", pt: "Português" };

/** Whether that is a language that the shop speaks. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Reads a language from a form, a cookie or a row; the usual one in the place of anything else. */
export function parseLocale(value: unknown): Locale {
  return isLocale(value) ? value : defaultLocale;
}
