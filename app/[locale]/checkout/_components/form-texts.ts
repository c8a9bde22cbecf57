import type { RadioCard } from "@/app/_ui/radio-cards";
import type { Zones } from "@/lib/cart/shipping";
import { localText } from "@/lib/catalog/text";
import { documentTypes } from "@/lib/checkout/documents";
import { type BuiltInField, checkoutFields, departments, ownFields } from "@/lib/checkout/fields";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { builtIn, type FieldDefinition } from "@/lib/shop/built-in-fields";
import { zoneOf } from "@/lib/shop/offer-rules";
import type { Means } from "@/lib/shop/types";
import type { CustomerCard } from "@/prisma/generated/client";
import { meansCards, savedCards } from "../means";

type Option = { value: string; label: string; zone?: number };

/** A field as the form draws it, in one language. */
export type FormField = {
  name: string;
  section: FieldDefinition["section"];
  label: string;
  hint?: string | undefined;
  /** Said beside the label of one that may be left empty. */
  optional?: string | undefined;
  isWide: boolean;
  /** A list to choose from; else a line of text, or several. */
  options?: Option[] | undefined;
  isLines: boolean;
  input: {
    type?: string;
    autoComplete?: string;
    inputMode?: "numeric";
    required?: boolean;
    maxLength: number;
  };
};

/** All words of the form in one language, so that the browser is not sent every message of the shop. */
export type FormTexts = {
  fields: FormField[];
  optional: string;
  sections: { contact: string; delivery: string; payment: string };
  address: string;
  /** The ways to pay, the usual one first. */
  means: RadioCard[];
  /** The saved cards of who is signed in, and that another is typed; none where nothing is saved. */
  cards: RadioCard[];
  /** Of cards; none where none is taken. */
  installments: Option[];
  problems: Record<number, string>;
  changed: { title: string; text: string };
  failure: { title: string };
  /** For a form that got no answer at all. */
  lost: { text: string; kept: string; order: string };
  pay: string;
  paying: string;
  payNotes: { means: Means; text: string }[];
};

type Offered = {
  means: readonly Means[];
  installments: number[];
  zones: Zones;
  cards: readonly CustomerCard[];
  /** Whether a card is charged when the goods leave the shop. */
  isChargedLater: boolean;
};

export function getFormTexts(
  locale: Locale,
  { means, installments, zones, cards, isChargedLater }: Offered,
): FormTexts {
  const t = getTranslator(locale, "checkout");
  return {
    fields: [...checkoutFields].map(([name, definition]) => drawn(name, definition, { locale, zones })),
    optional: t("optional"),
    sections: {
      contact: t("sections.contact"),
      delivery: t("sections.delivery"),
      payment: t("sections.payment"),
    },
    address: t("delivery.address"),
    means: meansCards(means, locale),
    cards: means.includes("card") ? savedCards(cards, locale) : [],
    installments: (means.includes("card") ? installments : []).map((count) => ({
      value: String(count),
      label: t("installments", { count }),
    })),
    problems: Object.fromEntries(
      // As many as can be wrong at once.
      Array.from({ length: checkoutFields.size }, (_, index) => [
        index + 1,
        t("problems.title", { count: index + 1 }),
      ]),
    ),
    changed: { title: t("changed.title"), text: t("changed.text") },
    failure: { title: t("failure.title") },
    lost: { text: t("failure.connection"), kept: t("failure.kept"), order: "" },
    pay: t("pay"),
    paying: t("paying"),
    payNotes: means.map((one) => ({
      means: one,
      text: [t(`payNote.${one}`), one === "card" && isChargedLater && t("payNote.later")]
        .filter(Boolean)
        .join(" "),
    })),
  };
}

function drawn(
  name: string,
  definition: FieldDefinition,
  { locale, zones }: { locale: Locale; zones: Zones },
): FormField {
  const t = getTranslator(locale, "checkout");
  const { section, kind, max, isOptional = false, isWide = false, autoComplete } = definition;
  const type = kind === "email" ? "email" : kind === "phone" ? "tel" : undefined;
  return {
    ...{ name, section, isWide, isLines: kind === "lines" },
    ...wordsOf(name, locale),
    optional: isOptional ? t("optional") : undefined,
    options: optionsOf(name, locale, zones),
    input: {
      ...(type && { type }),
      ...(autoComplete && { autoComplete }),
      ...("inputMode" in definition && { inputMode: definition.inputMode }),
      // An address is asked for only where goods are delivered, and a browser would insist on it.
      ...(section === "contact" && !isOptional && { required: true }),
      maxLength: max,
    },
  };
}

function wordsOf(name: string, locale: Locale): Pick<FormField, "label" | "hint"> {
  const t = getTranslator(locale, "checkout");
  if (isBuiltIn(name)) {
    const hints: Partial<Record<BuiltInField, string>> = {
      email: t("fields.emailHint"),
      document: t("fields.documentHint"),
      note: t("fields.noteHint"),
    };
    return { label: t(`fields.${name}`), hint: hints[name] };
  }
  const own = ownFields.find((field) => field.name === name);
  return {
    label: own ? localText(own.label, locale) : name,
    hint: own?.hint && localText(own.hint, locale),
  };
}

function optionsOf(name: string, locale: Locale, zones: Zones): Option[] | undefined {
  const t = getTranslator(locale, "checkout");
  if (name === "documentType") {
    return documentTypes.map((value) => ({ value, label: t(`documentTypes.${value}`) }));
  }
  if (name === "department") return [{ value: "", label: t("fields.departmentChoose") }, ...reachable(zones)];
  const own = ownFields.find((field) => field.name === name)?.options;
  if (!own) return undefined;
  const options = Object.entries(own).map(([value, text]) => ({ value, label: localText(text, locale) }));
  return [{ value: "", label: t("fields.choose") }, ...options];
}

function reachable(zones: Zones): Option[] {
  return departments.flatMap((name) => {
    const zone = zoneOf(zones, name);
    return zone === undefined ? [] : [{ value: name, label: name, zone }];
  });
}

function isBuiltIn(name: string): name is BuiltInField {
  return name in builtIn;
}
