import type { FieldSpec } from "@/app/admin/_forms/edit-spec";
import type { Typed } from "@/lib/goods/typed";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { planRows } from "@/lib/settings/installments-form";
import type { Section } from "@/lib/settings/settings";
import { departmentField, freeField, priceField, zoneRows } from "@/lib/settings/zones-form";
import { offeredCurrencies } from "@/lib/shop/offers";
import { departments, knownMeans } from "@/lib/shop/types";
import { shop } from "@/shop/shop";

type Translate = ReturnType<typeof getTranslator<"desk">>;

/** The fields of a section, with room for more than is there. `filled`: what they show. */
export function settingFields(section: Section, filled: readonly Typed[], locale: Locale): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  const isFilled = (name: string) => filled.some((values) => values[name]);
  if (section === "payment") return payment(t, locale);
  return section === "installments" ? installments(t, isFilled) : delivery(t, isFilled);
}

function payment(t: Translate, locale: Locale): FieldSpec[] {
  const means = getTranslator(locale, "checkout");
  const options = knownMeans.map((value) => ({ value, label: means(`means.${value}`) }));
  const none = { value: "", label: t("settings.fields.none") };
  const choice = (name: "skipsThreeds" | "capturesManually"): FieldSpec => ({
    ...{ kind: "radio", name, label: t(`settings.fields.${name}.label`) },
    options: [
      {
        value: "0",
        label: t(`settings.fields.${name}.off`),
        note: t(`settings.fields.${name}.offNote`),
      },
      { value: "1", label: t(`settings.fields.${name}.on`), note: t(`settings.fields.${name}.onNote`) },
    ],
  });
  return [
    ...knownMeans.map(
      (_, index): FieldSpec => ({
        ...{
          kind: "select",
          name: `means-${index + 1}`,
          label: t("settings.fields.means", { place: index + 1 }),
        },
        options: index === 0 ? options : [none, ...options],
      }),
    ),
    choice("skipsThreeds"),
    choice("capturesManually"),
  ];
}

/** Rows that are filled, and some more to fill. */
function shown(rows: readonly number[], isFilled: (row: number) => boolean, more: number): readonly number[] {
  const last = Math.max(0, ...rows.filter(isFilled));
  return rows.slice(0, last + more);
}

function installments(t: Translate, isFilled: (name: string) => boolean): FieldSpec[] {
  return offeredCurrencies.flatMap((currency): FieldSpec[] => [
    {
      ...{ kind: "group", name: `plans-${currency}` },
      ...{ label: t("settings.fields.plans", { currency }), hint: t("settings.fields.plansHint") },
    },
    ...shown(planRows, (row) => isFilled(`count-${currency}-${row}`), 2).flatMap((row): FieldSpec[] => [
      {
        ...{ kind: "line", name: `count-${currency}-${row}`, inputMode: "numeric", isHalf: true },
        label: t("settings.fields.count", { row: String(row), currency }),
      },
      {
        ...{ kind: "line", name: `from-${currency}-${row}`, inputMode: "decimal", isHalf: true },
        label: t("settings.fields.from", { row: String(row), currency }),
      },
    ]),
  ]);
}

function delivery(t: Translate, isFilled: (name: string) => boolean): FieldSpec[] {
  const isZone = (zone: number) => offeredCurrencies.some((currency) => isFilled(priceField(zone, currency)));
  const rows = shown(zoneRows, isZone, 1);
  const optional = t("settings.fields.optional");
  const zones = rows.map((zone) => ({
    value: String(zone),
    label: t("settings.fields.zone", { zone: String(zone) }),
  }));
  const nowhere = {
    value: "",
    label: shop.pickup ? t("settings.fields.noDelivery") : t("settings.fields.none"),
  };
  return [
    ...rows.flatMap((row): FieldSpec[] => [
      { kind: "group", name: `zone-${row}`, label: t("settings.fields.zone", { zone: String(row) }) },
      ...offeredCurrencies.flatMap((currency): FieldSpec[] => {
        const zone = { zone: String(row), currency };
        return [
          {
            ...{ kind: "line", name: priceField(row, currency), inputMode: "decimal", isHalf: true },
            ...{ label: t("settings.fields.price", zone), hint: t("settings.fields.priceHint") },
          },
          {
            ...{ kind: "line", name: freeField(row, currency), inputMode: "decimal", isHalf: true },
            ...{ label: t("settings.fields.free", zone), optional },
          },
        ];
      }),
    ]),
    {
      ...{ kind: "group", name: "departments" },
      ...{ label: t("settings.fields.departments"), hint: t("settings.fields.departmentsHint") },
    },
    ...departments.map(
      (name): FieldSpec => ({
        ...{ kind: "select", name: departmentField(name), label: name, isHalf: true },
        options: [nowhere, ...zones],
      }),
    ),
  ];
}
