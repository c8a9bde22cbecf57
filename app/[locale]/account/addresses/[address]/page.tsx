import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { findAddress } from "@/lib/customers/addresses";
import { requireCustomer } from "@/lib/customers/login";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { parseUuid } from "@/lib/platform/ids";
import { AccountFrame } from "../../_components/account-frame";
import { AddressForm } from "../address-form";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("addresses.change"));
}

export default async function Address({ params }: PageProps<"/[locale]/account/addresses/[address]">) {
  const customer = await requireCustomer(await getLocale(), "/account/addresses");
  const [locale, { address: given }] = await Promise.all([getLocale(), params]);
  const id = parseUuid(given);
  const address = id && (await findAddress(customer, id));
  if (!address) notFound();
  const t = getTranslator(locale, "account");
  return (
    <AccountFrame locale={locale} title={t("addresses.change")}>
      <Panel className="max-w-2xl">
        <AddressForm address={address} locale={locale} />
        <ButtonLink kind="quiet" href={localePath(locale, "/account/addresses")} className="mt-3">
          {t("back")}
        </ButtonLink>
      </Panel>
    </AccountFrame>
  );
}
