import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { type Customer, requireCustomer } from "@/lib/customers/login";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { builtIn } from "@/lib/shop/built-in-fields";
import { offeredCurrencies, usualCurrency } from "@/lib/shop/offers";
import { AccountForm } from "../_components/account-form";
import { AccountFrame } from "../_components/account-frame";
import { askEmailAction, changeDetailsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("details.title"));
}

/** Who a customer is, in which language and currency, and the address that opens the account. */
export default async function Details({ searchParams }: PageProps<"/[locale]/account/details">) {
  const customer = await requireCustomer(await getLocale(), "/account/details");
  const [locale, { email }] = await Promise.all([getLocale(), searchParams]);
  const t = getTranslator(locale, "account");
  return (
    <AccountFrame locale={locale} title={t("details.title")} intro={t("details.intro")}>
      <div className="grid max-w-2xl gap-6">
        {email === "changed" && <Notice tone="success">{t("details.email.done")}</Notice>}
        <Panel>
          <DetailsForm customer={customer} locale={locale} />
        </Panel>
        <Panel title={t("details.email.title")}>
          <p className="mb-4 break-words">{t("details.email.text", { email: customer.email })}</p>
          <AccountForm
            id="email"
            isAside
            action={askEmailAction.bind(null, locale)}
            fields={[
              {
                ...{ name: "email", type: "email", label: t("details.email.new") },
                ...{ autoComplete: "email", required: true, maxLength: builtIn.email.max },
              },
            ]}
            kind="secondary"
            button={t("door.send")}
            pending={t("door.sending")}
            problems={{ email: t("door.badEmail"), "too-many": t("door.tooMany") }}
            lost={t("lost")}
          />
        </Panel>
      </div>
    </AccountFrame>
  );
}

function DetailsForm({ customer, locale }: { customer: Customer; locale: Locale }) {
  const t = getTranslator(locale, "account");
  const tCheckout = getTranslator(locale, "checkout");
  const tCommon = getTranslator(locale, "common");
  return (
    <AccountForm
      id="details"
      action={changeDetailsAction.bind(null, locale)}
      fields={[
        {
          ...{ name: "name", label: tCheckout("fields.name"), value: customer.name },
          ...{ optional: tCheckout("optional"), autoComplete: "name", maxLength: builtIn.name.max },
        },
        {
          ...{ name: "phone", label: tCheckout("fields.phone"), value: customer.phone, type: "tel" },
          ...{ optional: tCheckout("optional"), autoComplete: "tel", maxLength: builtIn.phone.max },
        },
        {
          ...{ name: "locale", label: t("details.language"), value: customer.locale },
          options: locales.map((value) => ({ value, label: languageNames[value] })),
        },
        {
          ...{
            name: "currency",
            label: tCommon("currency.label"),
            value: customer.currency ?? usualCurrency,
          },
          options: offeredCurrencies.map((value) => ({ value, label: tCommon(`currency.${value}`) })),
        },
      ]}
      button={t("details.save")}
      pending={t("saving")}
      problems={{ name: tCheckout("problems.too-long"), phone: tCheckout("problems.phone") }}
      done={t("details.done")}
      lost={t("lost")}
    />
  );
}
