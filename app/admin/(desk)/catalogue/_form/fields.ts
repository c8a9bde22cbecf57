import { colorName } from "@/lib/catalog/detail";
import { type Locale, languageNames } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { offeredCurrencies, offeredLocales } from "@/lib/shop/offers";
import { shop } from "@/shop/shop";
import type { FieldSpec } from "../../../_forms/edit-spec";

type Translate = ReturnType<typeof getTranslator<"desk">>;

/** A text's fields, one for each language that the shop speaks. */
function inLanguages(t: Translate, name: "name" | "intro" | "summary" | "description"): FieldSpec[] {
  return offeredLocales.map((locale) => ({
    kind: name === "name" || name === "summary" ? "line" : "lines",
    name: `${name}-${locale}`,
    label: t(`catalogue.fields.${name}`, { language: languageNames[locale] }),
    isHalf: offeredLocales.length > 1,
  }));
}

function position(t: Translate): FieldSpec {
  const said = { label: t("catalogue.fields.position"), hint: t("catalogue.fields.positionHint") };
  return { kind: "line", name: "position", ...said, inputMode: "numeric", isShort: true };
}

function active(t: Translate): FieldSpec {
  const f = (key: "onSale" | "onSaleNote" | "hidden" | "hiddenNote") => t(`catalogue.fields.${key}`);
  return {
    ...{ kind: "radio", name: "active", label: t("catalogue.fields.active") },
    options: [
      { value: "1", label: f("onSale"), note: f("onSaleNote") },
      { value: "0", label: f("hidden"), note: f("hiddenNote") },
    ],
  };
}

function charged(t: Translate): FieldSpec {
  const f = (key: "whenPaid" | "whenPaidNote" | "whenShipped" | "whenShippedNote") =>
    t(`catalogue.fields.${key}`);
  return {
    ...{ kind: "radio", name: "charged", label: t("catalogue.fields.charged") },
    options: [
      { value: "0", label: f("whenPaid"), note: f("whenPaidNote") },
      { value: "1", label: f("whenShipped"), note: f("whenShippedNote") },
    ],
  };
}

function slug(t: Translate): FieldSpec {
  const said = { label: t("catalogue.fields.slug"), hint: t("catalogue.fields.slugHint") };
  return { kind: "line", name: "slug", ...said };
}

export function categoryForm(locale: Locale, isNew: boolean): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  return [
    ...(isNew ? [slug(t)] : []),
    ...inLanguages(t, "name"),
    ...inLanguages(t, "intro"),
    position(t),
    active(t),
  ];
}

export function productForm(
  locale: Locale,
  categories: readonly { slug: string; name: string }[],
  isNew: boolean,
): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  const choose = { value: "", label: t("catalogue.fields.choose") };
  const options = [choose, ...categories.map(({ slug, name }) => ({ value: slug, label: name }))];
  return [
    ...(isNew ? [slug(t)] : []),
    ...inLanguages(t, "name"),
    ...inLanguages(t, "summary"),
    ...inLanguages(t, "description"),
    { kind: "select", name: "category", label: t("catalogue.fields.category"), options },
    position(t),
    charged(t),
    ...(isNew ? [] : [active(t)]),
  ];
}

export function variantForm(locale: Locale, isNew: boolean): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  const optional = t("catalogue.fields.optional");
  const sku = { label: t("catalogue.fields.sku"), hint: t("catalogue.fields.skuHint") };
  const size = { label: t("catalogue.fields.size"), hint: t("catalogue.fields.sizeHint"), optional };
  const colors = Object.keys(shop.colors).map((color) => ({ value: color, label: colorName(color, locale) }));
  const noColor = { value: "", label: t("catalogue.fields.noColor") };
  return [
    ...(isNew ? [{ kind: "line", name: "sku", ...sku } as const] : []),
    { kind: "line", name: "size", ...size, isHalf: true },
    {
      ...{ kind: "select", name: "color", label: t("catalogue.fields.color"), isHalf: true },
      options: [noColor, ...colors],
    },
    ...offeredCurrencies.map(
      (currency): FieldSpec => ({
        ...{
          kind: "line",
          name: `price-${currency}`,
          inputMode: "decimal",
          isHalf: offeredCurrencies.length > 1,
        },
        ...{ label: t("catalogue.fields.price", { currency }), hint: t("catalogue.fields.priceHint") },
      }),
    ),
    position(t),
    active(t),
  ];
}

export function stockForm(locale: Locale): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  const s = (key: "add" | "addNote" | "set" | "setNote") => t(`catalogue.stock.${key}`);
  return [
    {
      ...{ kind: "radio", name: "mode", label: t("catalogue.stock.mode") },
      options: [
        { value: "add", label: s("add"), note: s("addNote") },
        { value: "set", label: s("set"), note: s("setNote") },
      ],
    },
    { kind: "line", name: "quantity", label: t("catalogue.stock.quantity"), isShort: true },
    {
      ...{ kind: "line", name: "reason" },
      ...{ label: t("catalogue.stock.reason"), hint: t("catalogue.stock.reasonHint") },
    },
  ];
}
