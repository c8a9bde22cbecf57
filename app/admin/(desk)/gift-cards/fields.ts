import type { Problem } from "@/lib/gift-cards/desk/forms";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { now } from "@/lib/platform/clock";
import { timeOrderedId } from "@/lib/platform/ids";
import { offeredCurrencies } from "@/lib/shop/offers";
import type { FieldSpec } from "../../_forms/edit-spec";
import type { EditState } from "../../_forms/edit-state";
import { tellUnsaved } from "../../_forms/edit-words";

export function issueSpec(locale: Locale): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  const currencies = offeredCurrencies.map((value) => ({ value, label: value }));
  return [
    { kind: "line", name: "amount", label: t("giftCards.fields.amount"), inputMode: "decimal", isHalf: true },
    {
      kind: "select",
      name: "currency",
      label: t("giftCards.fields.currency"),
      options: currencies,
      isHalf: true,
    },
    { kind: "line", name: "email", label: t("giftCards.fields.email"), isHalf: true },
    {
      ...{ kind: "select", name: "locale", label: t("giftCards.fields.locale"), isHalf: true },
      options: locales.map((value) => ({ value, label: languageNames[value] })),
    },
    noteSpec(locale),
  ];
}

export function extendSpec(locale: Locale): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  const days = { kind: "line", inputMode: "numeric", isShort: true } as const;
  return [{ ...days, name: "days", label: t("giftCards.fields.days") }, noteSpec(locale)];
}

export function giveBackSpec(locale: Locale, most: string): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  const amount = { kind: "line", inputMode: "decimal", isShort: true } as const;
  const hint = t("giftCards.most", { most });
  return [{ ...amount, name: "amount", label: t("giftCards.fields.amount"), hint }, noteSpec(locale)];
}

export function adjustSpec(locale: Locale, balance: string): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  const ways = (["more", "less"] as const).map((value) => ({ value, label: t(`giftCards.ways.${value}`) }));
  const amount = { kind: "line", name: "amount", inputMode: "decimal", isHalf: true } as const;
  return [
    { kind: "select", name: "way", label: t("giftCards.fields.way"), options: ways, isHalf: true },
    { ...amount, label: t("giftCards.fields.amount"), hint: t("giftCards.leftNow", { balance }) },
    noteSpec(locale),
  ];
}

function noteSpec(locale: Locale): FieldSpec {
  const t = getTranslator(locale, "desk");
  return { kind: "lines", name: "note", label: t("giftCards.fields.note"), hint: t("operation.noteHint") };
}

/** A form whose key was used for something else: it comes back with another, to be sent once more. */
export function tellUsed(values: EditState["values"], locale: Locale): EditState {
  const title = getTranslator(locale, "desk")("giftCards.used");
  return { values: { ...values, key: timeOrderedId(now()) }, failure: { title, lines: [] } };
}

/** What is wrong with fields, each in a sentence. */
export function tellCardProblems(
  problems: Readonly<Record<string, Problem>>,
  locale: Locale,
): Pick<EditState, "problems" | "failure"> {
  const t = getTranslator(locale, "desk");
  const told = Object.entries(problems).map(([name, problem]) => [name, t(`giftCards.problems.${problem}`)]);
  return tellUnsaved(Object.fromEntries(told), locale);
}
