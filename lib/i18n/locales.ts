/** The shop's languages. The default one has no prefix in addresses; the others have their own ("/en/cart"). */
export const locales = ["es", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "es";

/** BCP 47 tags, for `<html lang>` and for formatting: Spanish as it is written in Uruguay. */
export const languageTags: Record<Locale, string> = { es: "es-UY", en: "en" };

/** Each language's own name for itself. */
export const languageNames: Record<Locale, string> = { es: "Español", en: "English" };

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Reads a language from a form or a cookie; whatever is unknown becomes the default one. */
export function parseLocale(value: unknown): Locale {
  return isLocale(value) ? value : defaultLocale;
}
