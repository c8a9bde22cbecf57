import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { requireCustomer } from "@/lib/customers/login";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { AccountFrame } from "../_components/account-frame";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("data.title"));
}

/** What is kept about a customer: to take along, and to erase. */
export default async function Data() {
  await requireCustomer(await getLocale(), "/account/data");
  const locale = await getLocale();
  const t = getTranslator(locale, "account");
  return (
    <AccountFrame locale={locale} title={t("data.title")}>
      <div className="grid max-w-2xl gap-6">
        <Panel title={t("data.export.title")}>
          <p className="mb-4">{t("data.export.text")}</p>
          <ButtonLink kind="secondary" href={localePath(locale, "/account/data/export")} download>
            {t("data.export.action")}
          </ButtonLink>
        </Panel>
        <Panel title={t("data.erase.title")}>
          <p className="mb-4">{t("data.erase.text")}</p>
          <ButtonLink kind="secondary" href={localePath(locale, "/account/data/erase")}>
            {t("data.erase.begin")}
          </ButtonLink>
        </Panel>
      </div>
    </AccountFrame>
  );
}
