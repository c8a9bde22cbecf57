import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { requireFreshCustomer } from "@/lib/customers/login";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { AccountForm } from "../../_components/account-form";
import { AccountFrame } from "../../_components/account-frame";
import { eraseAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("data.erase.title"));
}

/** Says what is erased and what stays, and asks once more. */
export default async function Erase() {
  const customer = await requireFreshCustomer(await getLocale(), "/account/data/erase");
  const locale = await getLocale();
  const t = getTranslator(locale, "account");
  return (
    <AccountFrame locale={locale} title={t("data.erase.sure")}>
      <Panel title={customer.email} className="max-w-2xl">
        <p className="mb-3">{t("data.erase.goes")}</p>
        <p className="mb-4">{t("data.erase.stays")}</p>
        <AccountForm
          id="erase"
          action={eraseAction.bind(null, locale)}
          fields={[]}
          button={t("data.erase.action")}
          pending={t("data.erase.pending")}
          problems={{ unreachable: t("data.erase.unreachable"), "under-way": t("data.erase.underWay") }}
          lost={t("lost")}
        />
        <ButtonLink kind="quiet" href={localePath(locale, "/account/data")} className="mt-3">
          {t("data.erase.keep")}
        </ButtonLink>
      </Panel>
    </AccountFrame>
  );
}
