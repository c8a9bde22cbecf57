import type { Problems, Typed } from "@/lib/goods/typed";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { FieldSpec } from "./spec";
import type { FormState } from "./state";

/** What is wrong with fields, each in a sentence. */
export function tellProblems(problems: Problems, locale: Locale): Pick<FormState, "problems" | "failure"> {
  const t = getTranslator(locale, "desk");
  return {
    problems: Object.fromEntries(
      Object.entries(problems).map(([name, problem]) => [name, t(`catalogue.problems.${problem}`)]),
    ),
    failure: { title: t("catalogue.check"), lines: [] },
  };
}

/** What another edit has left in the fields that were typed otherwise. */
export function tellChanged(
  typed: Typed,
  now: Typed,
  fields: readonly FieldSpec[],
  locale: Locale,
): FormState["failure"] {
  const t = getTranslator(locale, "desk");
  const lines = fields.flatMap((field) => {
    const { name, label } = field;
    const value = now[name] ?? "";
    if (value === (typed[name] ?? "")) return [];
    const options = "options" in field ? field.options : [];
    const shown = options.find((option) => option.value === value)?.label ?? value;
    return shown
      ? t("catalogue.changedNow", { field: label, value: shown })
      : t("catalogue.changedEmpty", { field: label });
  });
  return { title: t("catalogue.changed"), lines: [...lines, t("catalogue.changedAgain")] };
}

/** That something broke. */
export function tellTrouble(locale: Locale): FormState["failure"] {
  return { title: getTranslator(locale, "desk")("catalogue.trouble"), lines: [] };
}
