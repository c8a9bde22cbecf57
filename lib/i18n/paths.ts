import { defaultLocale, isLocale, type Locale } from "./locales";

/** The address of a page in a language: `localePath("en", "/cart")` is "/en/cart", in Spanish it is "/cart". */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** Takes the language out of an address's path, whether it is written or implied. */
export function splitLocale(pathname: string): { locale: Locale; path: string; written: boolean } {
  const [, first = ""] = pathname.split("/");
  if (!isLocale(first)) return { locale: defaultLocale, path: pathname, written: false };
  // One slash in front, never two: "//host" in an address would be another site.
  const path = pathname.slice(first.length + 1).replace(/^\/*/, "/");
  return { locale: first, path, written: true };
}
