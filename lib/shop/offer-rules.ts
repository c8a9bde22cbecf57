import type { Currency } from "../money";
import { isWhole } from "./goods-rules";
import {
  departments,
  type InstallmentPlan,
  type Locale,
  type Means,
  type Shop,
  type ShopTexts,
  type Zone,
} from "./types";

// What an offer has to be, wherever it comes from: the merchant's folder is checked by this at start, and what is typed
// at the desk when it is saved.

/** Of as many the pages have totals ready. */
export const mostZones = 8;

/** In at least 1 and at most 48 instalments, from 0 or more minor units on. */
export function isPlan({ from, installments }: InstallmentPlan): boolean {
  return isWhole(from, 0) && isWhole(installments, 1) && installments <= 48;
}

type Texts = Partial<Record<Locale, ShopTexts>>;

/** The sentences that only the merchant can say, of means that are offered, and that are missing in a language. */
export function unwordedMeans(
  means: readonly Means[],
  { languages }: Pick<Shop, "languages">,
  texts: Texts,
): { name: keyof ShopTexts; language: Locale }[] {
  return (["cash", "transfer"] as const)
    .filter((one) => means.includes(one))
    .flatMap((one) => [`${one}Note` as const, `${one}Steps` as const])
    .flatMap((name) =>
      languages
        .filter((language) => !texts[language]?.[name]?.trim())
        .map((language) => ({ name, language })),
    );
}

export type ZoneFault =
  | { kind: "nowhere" | "too-many" | "two-catch-all" }
  | { kind: "no-department" | "in-two" | "in-none"; department: string }
  /** `zone` counts from 1. */
  | { kind: "no-price" | "no-free-from"; zone: number; currency: Currency };

/** All that is wrong with zones: each department is in one of them, and each costs something in each currency. */
export function zoneFaults(
  zones: readonly Zone[],
  { pickup, currencies }: Pick<Shop, "pickup" | "currencies">,
): ZoneFault[] {
  if (zones.length === 0) return pickup ? [] : [{ kind: "nowhere" }];
  const named = zones.flatMap((zone) => (zone.departments === "all" ? [] : [...zone.departments]));
  const catchAll = zones.filter((zone) => zone.departments === "all").length;
  const missing = catchAll > 0 ? [] : departments.filter((name) => !named.includes(name));
  const of = (kind: "no-department" | "in-two" | "in-none", names: readonly string[]): ZoneFault[] =>
    names.map((department) => ({ kind, department }));
  return [
    ...(zones.length > mostZones ? [{ kind: "too-many" } as const] : []),
    ...(catchAll > 1 ? [{ kind: "two-catch-all" } as const] : []),
    ...of(
      "no-department",
      named.filter((name) => !departments.includes(name)),
    ),
    ...of("in-two", repeated(named)),
    ...of("in-none", missing),
    ...zones.flatMap(({ price, freeFrom }, index) =>
      currencies.flatMap((currency): ZoneFault[] => [
        ...(isWhole(price[currency], 0) ? [] : [{ kind: "no-price", zone: index + 1, currency } as const]),
        ...(freeFrom?.[currency] === undefined || isWhole(freeFrom[currency], 1)
          ? []
          : [{ kind: "no-free-from", zone: index + 1, currency } as const]),
      ]),
    ),
  ];
}

/** The zone that a department is in: the one that names it, else the one for all others. Undefined: nothing goes there. */
export function zoneOf(zones: readonly Zone[], department: string): number | undefined {
  const named = zones.findIndex(
    ({ departments }) => departments !== "all" && departments.some((name) => name === department),
  );
  const index = named >= 0 ? named : zones.findIndex(({ departments }) => departments === "all");
  return index >= 0 ? index : undefined;
}

/** Values that are there more than once, each once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
