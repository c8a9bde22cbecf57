import { unstable_isUnrecognizedActionError as isUnrecognized } from "next/navigation";
import { defaultLocale, type Locale, languageTags, locales } from "@/lib/i18n/locales";
import { trouble as en } from "@/lib/i18n/messages/en/trouble";
import { trouble as es } from "@/lib/i18n/messages/es/trouble";
import { trouble as pt } from "@/lib/i18n/messages/pt/trouble";

const words = { es, en, pt } satisfies Record<Locale, unknown>;

/** What the desk says in the browser by itself, in the language of the page. */
export function browserWords() {
  const { lang } = document.documentElement;
  return words[locales.find((locale) => languageTags[locale] === lang) ?? defaultLocale];
}

type Said = { title: string; text: string };

/**
 * What a form says in place of an answer that never came: `lost`; or, where the page is of an earlier build whose
 * action the server does not know any more, that nothing was done and how to go on.
 */
export function tellLost(error: unknown, lost: Said = browserWords().lost): Said {
  return isUnrecognized(error) ? browserWords().old : lost;
}
