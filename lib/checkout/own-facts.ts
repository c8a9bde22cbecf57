import { localText } from "../catalog/text";
import type { Locale } from "../i18n/locales";
import { ownFields } from "./fields";
import { ownValues } from "./own-values";

/** What an order says in the merchant's own fields, with their labels: those that the shop still asks for. */
export function ownFacts(stored: unknown, locale: Locale): [label: string, value: string | null][] {
  const values = ownValues(stored);
  return ownFields.map(({ name, label, options }) => {
    const value = values[name];
    const isListed = value !== undefined && options !== undefined && Object.hasOwn(options, value);
    const shown = isListed ? localText(options[value], locale) : value;
    return [localText(label, locale), shown ?? null];
  });
}
