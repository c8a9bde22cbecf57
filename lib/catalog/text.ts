import { z } from "zod";
import { defaultLocale, type Locale } from "../i18n/locales";

const textSchema = z.record(z.string(), z.string());

/** One language of a text that is there in several; the shop's usual one where the translation is missing. */
export function localText(text: unknown, locale: Locale): string {
  const known = textSchema.parse(text);
  return known[locale] || known[defaultLocale] || Object.values(known)[0] || "";
}
