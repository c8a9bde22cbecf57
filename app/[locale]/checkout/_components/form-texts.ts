import { zoneOf } from "@/lib/cart/shipping";
import { documentTypes } from "@/lib/checkout/documents";
import type { CheckoutField } from "@/lib/checkout/fields";
import { departments } from "@/lib/checkout/fields";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

type Option = { value: string; label: string; zone?: number };

/** All words of the form in one language, so that the browser is not sent every message of the shop. */
export type FormTexts = {
  labels: Record<CheckoutField, string>;
  hints: Partial<Record<CheckoutField, string>>;
  optional: string;
  sections: { contact: string; delivery: string; payment: string };
  address: string;
  documentTypes: Option[];
  departments: Option[];
  installments: Option[];
  problems: Record<number, string>;
  changed: { title: string; text: string };
  failure: { title: string };
  /** For a form that got no answer at all. */
  lost: { text: string; kept: string; order: string };
  pay: string;
  paying: string;
  payNote: string;
};

/** The most fields that can be wrong at once; each number has its sentence ready. */
const mostProblems = 12;

export function getFormTexts(locale: Locale, installments: number[]): FormTexts {
  const t = getTranslator(locale, "checkout");
  return {
    labels: {
      name: t("fields.name"),
      email: t("fields.email"),
      phone: t("fields.phone"),
      documentType: t("fields.documentType"),
      document: t("fields.document"),
      delivery: t("fields.delivery"),
      street: t("fields.street"),
      city: t("fields.city"),
      department: t("fields.department"),
      postalCode: t("fields.postalCode"),
      note: t("fields.note"),
      installments: t("fields.installments"),
    },
    hints: { email: t("fields.emailHint"), document: t("fields.documentHint"), note: t("fields.noteHint") },
    optional: t("optional"),
    sections: {
      contact: t("sections.contact"),
      delivery: t("sections.delivery"),
      payment: t("sections.payment"),
    },
    address: t("delivery.address"),
    documentTypes: documentTypes.map((value) => ({ value, label: t(`documentTypes.${value}`) })),
    departments: [
      { value: "", label: t("fields.departmentChoose") },
      ...departments.flatMap((name) => {
        const zone = zoneOf(name);
        return zone === undefined ? [] : [{ value: name, label: name, zone }];
      }),
    ],
    installments: installments.map((count) => ({
      value: String(count),
      label: t("installments", { count }),
    })),
    problems: Object.fromEntries(
      Array.from({ length: mostProblems }, (_, index) => [
        index + 1,
        t("problems.title", { count: index + 1 }),
      ]),
    ),
    changed: { title: t("changed.title"), text: t("changed.text") },
    failure: { title: t("failure.title") },
    lost: { text: t("failure.connection"), kept: t("failure.kept"), order: "" },
    pay: t("pay"),
    paying: t("paying"),
    payNote: t("payNote"),
  };
}
