import type { EditState } from "@/app/admin/_forms/edit-state";
import { tellUnsaved } from "@/app/admin/_forms/edit-words";
import type { Problems } from "@/lib/goods/typed";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

/** What is wrong with fields of the catalogue's, each in a sentence. */
export function tellProblems(problems: Problems, locale: Locale): Pick<EditState, "problems" | "failure"> {
  const t = getTranslator(locale, "desk");
  const said = Object.entries(problems).map(([name, problem]) => [name, t(`catalogue.problems.${problem}`)]);
  return tellUnsaved(Object.fromEntries(said), locale);
}
