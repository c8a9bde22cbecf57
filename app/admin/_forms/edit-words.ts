import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { FieldSpec } from "./edit-spec";
import type { EditState } from "./edit-state";

type Values = EditState["values"];

/** What is wrong with fields, each in a sentence. */
export function tellUnsaved(
  problems: NonNullable<EditState["problems"]>,
  locale: Locale,
): Pick<EditState, "problems" | "failure"> {
  return { problems, failure: { title: getTranslator(locale, "desk")("forms.check"), lines: [] } };
}

/** What another edit has left in the fields that were typed otherwise. */
export function tellChanged(
  typed: Values,
  now: Values,
  fields: readonly FieldSpec[],
  locale: Locale,
): EditState["failure"] {
  const t = getTranslator(locale, "desk");
  const lines = differingFields(typed, now, fields).map(({ field, value }) =>
    value ? t("forms.changedNow", { field, value }) : t("forms.changedEmpty", { field }),
  );
  return { title: t("forms.changed"), lines: [...lines, t("forms.changedAgain")] };
}

/** The fields that have another value in `other`, and that value, as the form words both. */
export function differingFields(
  values: Values,
  other: Values,
  fields: readonly FieldSpec[],
): { field: string; value: string }[] {
  return fields.flatMap((field) => {
    const value = other[field.name] ?? "";
    if (value === (values[field.name] ?? "")) return [];
    const options = "options" in field ? field.options : [];
    const shown = options.find((option) => option.value === value)?.label ?? value;
    return { field: field.label, value: shown };
  });
}

/** That something broke. */
export function tellTrouble(locale: Locale): EditState["failure"] {
  return { title: getTranslator(locale, "desk")("forms.trouble"), lines: [] };
}
