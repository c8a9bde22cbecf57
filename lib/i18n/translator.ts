import { createFormatter, createTranslator, type _Translator as Translator } from "use-intl/core";
import { type Locale, languageTags } from "./locales";
import { en } from "./messages/en";
import { es } from "./messages/es";
import type { DifferentArguments } from "./translation";

type Messages = typeof es;
export type Namespace = keyof Messages;

/** Dates are shown as they are in Uruguay, wherever the server runs. */
export const timeZone = "America/Montevideo";

// Every language has the Spanish keys (`Translation`) and asks for the same values, so the Spanish types
// serve for all: they know each message's text, and so which values it needs.
function faithful<Translated>(
  translated: [DifferentArguments<Messages, Translated>] extends [never]
    ? Translated
    : { "asks for other values than the Spanish text": DifferentArguments<Messages, Translated> },
): Messages {
  return translated as unknown as Messages;
}

const messages: Record<Locale, Messages> = { es, en: faithful<typeof en>(en) };

/**
 * The texts of one namespace in one language: `t("key", { values })`. Keys and values are checked by the
 * compiler; messages are ICU (plurals, selects).
 */
export function getTranslator<N extends Namespace>(locale: Locale, namespace: N): Translator<Messages, N> {
  return createTranslator<Messages, N>({
    locale: languageTags[locale],
    messages: messages[locale],
    namespace,
    timeZone,
  });
}

/** Dates and numbers as they are written in a language. Money has `formatMoney` in lib/money. */
export function getFormatter(locale: Locale) {
  return createFormatter({ locale: languageTags[locale], timeZone });
}
