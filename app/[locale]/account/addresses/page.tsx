import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { SubmitButton } from "@/app/_ui/submit-button";
import { listAddresses } from "@/lib/customers/addresses";
import { requireCustomer } from "@/lib/customers/login";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { addressLine } from "@/lib/shop/built-in-fields";
import type { CustomerAddress } from "@/prisma/generated/client";
import { AccountFrame } from "../_components/account-frame";
import { deleteAddressAction, makeDefaultAction } from "./actions";
import { AddressForm } from "./address-form";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("addresses.title"));
}

/** A customer's addresses; the default stands in the checkout's form. */
export default async function Addresses() {
  const customer = await requireCustomer(await getLocale(), "/account/addresses");
  const locale = await getLocale();
  const t = getTranslator(locale, "account");
  const addresses = await listAddresses(customer);
  return (
    <AccountFrame locale={locale} title={t("addresses.title")} intro={t("addresses.intro")}>
      <div className="grid max-w-2xl gap-6">
        {addresses.length > 0 && (
          <Panel>
            <ul className="divide-y divide-line">
              {addresses.map((address) => (
                <AddressRow key={address.id} address={address} locale={locale} />
              ))}
            </ul>
          </Panel>
        )}
        <Panel title={t("addresses.add")}>
          <AddressForm address={null} locale={locale} />
        </Panel>
      </div>
    </AccountFrame>
  );
}

function AddressRow({ address, locale }: { address: CustomerAddress; locale: Locale }) {
  const t = getTranslator(locale, "account");
  const { id, street, isDefault } = address;
  const called = { address: street };
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <p className="font-medium break-words">{street}</p>
      <p className="break-words">{addressLine({ ...address, street: null })}</p>
      {isDefault && <p className="text-sm text-muted">{t("addresses.default")}</p>}
      <div className="flex flex-wrap gap-x-5">
        <ButtonLink
          kind="quiet"
          href={localePath(locale, `/account/addresses/${id}`)}
          aria-label={t("addresses.changeNamed", called)}
        >
          {t("addresses.change")}
        </ButtonLink>
        {!isDefault && (
          <form action={makeDefaultAction.bind(null, locale, id)}>
            <SubmitButton kind="quiet" pendingLabel={t("saving")}>
              {t("addresses.makeDefault")}
              <span className="sr-only"> {street}</span>
            </SubmitButton>
          </form>
        )}
        <form action={deleteAddressAction.bind(null, locale, id)}>
          <SubmitButton kind="quiet" pendingLabel={t("saving")}>
            {t("addresses.delete")}
            <span className="sr-only"> {street}</span>
          </SubmitButton>
        </form>
      </div>
    </li>
  );
}
