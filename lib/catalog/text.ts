import { z } from "zod";
import type { Locale } from "../i18n/locales";

const textSchema = z.object({ es: z.string() }).catchall(z.string());

/** One language of a text that the database keeps in several; Spanish where the translation is missing. */
export function localText(json: unknown, locale: Locale): string {
  const text = textSchema.parse(json);
  return text[locale] || text.es;
}
