import { locale } from "next/root-params";
import { type Locale, parseLocale } from "./locales";

/**
 * The language of the page being rendered. For Server Components only: a server action is given the
 * language as a bound argument.
 */
export async function getLocale(): Promise<Locale> {
  return parseLocale(await locale());
}
