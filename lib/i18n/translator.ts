import { createFormatter, createTranslator, type _Translator as Translator } from "use-intl/core";
import { timeZone } from "../platform/days";
import { type Locale, languageTags } from "./locales";
import { en } from "./messages/en";
import { es } from "./messages/es";
import { pt } from "./messages/pt";
import type { DifferentArguments } from "./translation";

type Messages = typeof es;
export type Namespace = keyof Messages;

// Every language has the Spanish keys (`Translation`) and asks for the same values, so the Spanish types
// serve for all: they know each message's text, and so which values it needs.
function faithful<Translated>(
  translated: [DifferentArguments<Messages, Translated>] extends [never]
    ? Translated
    : { "asks for other values than the Spanish text": DifferentArguments<Messages, Translated> },
): Messages {
  return translated as unknown as Messages;
}

const messages: Record<Locale, Messages> = { es, en: faithful<typeof en>(en), pt: faithful<typeof pt>(pt) };

// Making one, and reading a message's ICU text, costs more than what a page shows: each is made once.
const translators = new Map<string, unknown>();
const formatters = new Map<Locale, ReturnType<typeof createFormatter>>();

/**
 * The texts of one namespace in one language: `t("key", { values })`. Keys and values are checked by the
 * compiler; messages are ICU (plurals, selects).
 */
export function getTranslator<N extends Namespace>(locale: Locale, namespace: N): Translator<Messages, N> {
  const key = `${locale} ${namespace}`;
  const known = translators.get(key) as Translator<Messages, N> | undefined;
  if (known) return known;
  const made = createTranslator<Messages, N>({
    locale: languageTags[locale],
    messages: messages[locale],
    namespace,
    timeZone,
  });
  translators.set(key, made);
  return made;
}

/** Dates and numbers as they are written in a language. Money has `formatMoney` in lib/money. */
export function getFormatter(locale: Locale) {
  const known = formatters.get(locale);
  if (known) return known;
  const made = createFormatter({ locale: languageTags[locale], timeZone });
  formatters.set(locale, made);
  return made;
}
