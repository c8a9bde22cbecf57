import type { RadioCard } from "@/app/_ui/radio-cards";
import type { OpenField } from "@/lib/checkout/open-form";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { builtIn } from "@/lib/shop/built-in-fields";
import { openBounds, openCurrencies } from "@/lib/shop/offers";
import type { OpenKind } from "@/lib/shop/types";
import type { FormField, FormTexts } from "../checkout/_components/form-texts";

type Drawn = Omit<FormField, "section" | "name"> & {
  name: OpenField;
  section: "buyer" | "recipient" | "own place";
};

/** All words of the form in one language. */
export type OpenTexts = Pick<FormTexts, "problems" | "changed" | "failure" | "lost" | "paying"> & {
  fields: Drawn[];
  sections: { buyer: string; recipient: string | null };
  currency: string;
  currencies: RadioCard[];
  submit: string;
  payNote: string;
};

export function getOpenTexts(kind: OpenKind, locale: Locale): OpenTexts {
  const t = getTranslator(locale, "open");
  const tCheckout = getTranslator(locale, "checkout");
  const fields = fieldsOf(kind, locale);
  return {
    fields,
    sections: {
      buyer: t("sections.buyer"),
      recipient: kind === "gift_card" ? t("sections.recipient") : null,
    },
    currency: t("fields.currency"),
    currencies: openCurrencies(kind).map((currency) => {
      const bounds = openBounds(kind)[currency];
      const money = (minor: number) => formatMoney(minor, currency, locale);
      return {
        value: currency,
        label: getTranslator(locale, "common")(`currency.${currency}`),
        note: bounds && t("bounds", { least: money(bounds.least), most: money(bounds.most) }),
      };
    }),
    problems: Object.fromEntries(
      fields.map((_, index) => [index + 1, tCheckout("problems.title", { count: index + 1 })]),
    ),
    changed: { title: tCheckout("changed.title"), text: tCheckout("changed.text") },
    failure: { title: tCheckout("failure.title") },
    lost: { text: tCheckout("failure.connection"), kept: t("kept"), order: "" },
    submit: t(`${kind}.submit`),
    paying: tCheckout("paying"),
    payNote: t("payNote"),
  };
}

function fieldsOf(kind: OpenKind, locale: Locale): Drawn[] {
  const t = getTranslator(locale, "open");
  const plain = { isWide: true, isLines: false };
  const optional = getTranslator(locale, "checkout")("optional");
  const mail = { type: "email", maxLength: builtIn.email.max };
  const buyer: Drawn[] = [
    {
      ...{ ...plain, name: "name", section: "buyer", label: t("fields.name") },
      input: { autoComplete: "name", required: true, maxLength: builtIn.name.max },
    },
    {
      ...{ ...plain, name: "email", section: "buyer", label: t("fields.email") },
      input: { ...mail, autoComplete: "email", required: true },
    },
    {
      ...{ ...plain, name: "currency", section: "own place", label: t("fields.currency") },
      input: { maxLength: 3 },
    },
  ];
  if (kind === "donation") return buyer;
  const recipient = { ...plain, section: "recipient" } as const;
  return [
    ...buyer,
    {
      ...{ ...recipient, name: "recipientEmail", label: t("fields.recipientEmail"), optional },
      hint: t("fields.recipientEmailHint"),
      input: { ...mail, autoComplete: "off" },
    },
    {
      ...{ ...recipient, name: "recipientLocale", label: t("fields.recipientLocale") },
      options: locales.map((value) => ({ value, label: languageNames[value] })),
      input: { maxLength: 2 },
    },
    {
      ...{ ...recipient, name: "giftMessage", label: t("fields.giftMessage"), optional, isLines: true },
      input: { maxLength: builtIn.note.max },
    },
  ];
}
