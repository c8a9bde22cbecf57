import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { requireCustomer } from "@/lib/customers/login";
import { mostPasskeys } from "@/lib/customers/passkeys/add";
import { listPasskeys } from "@/lib/customers/passkeys/list";
import { isOfShop, relyingParty } from "@/lib/customers/passkeys/relying-party";
import type { Locale } from "@/lib/i18n/locales";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { AccountFrame } from "../_components/account-frame";
import { PasskeyForm } from "../_components/passkey-form";
import { addPasskeyAction, beginPasskeyAction } from "./actions";
import { PasskeyRow } from "./passkey-row";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("passkeys.title"));
}

/** A customer's passkeys, and a new one. */
export default async function Passkeys({ searchParams }: PageProps<"/[locale]/account/passkeys">) {
  const customer = await requireCustomer(await getLocale(), "/account/passkeys");
  const [locale, { done }] = await Promise.all([getLocale(), searchParams]);
  const t = getTranslator(locale, "account");
  const passkeys = await listPasskeys(customer);
  return (
    <AccountFrame locale={locale} title={t("passkeys.title")} intro={t("passkeys.intro")}>
      <div className="grid max-w-2xl gap-6">
        {done === "added" && <Notice tone="success">{t("passkeys.add.done")}</Notice>}
        {done === "removed" && <Notice tone="success">{t("passkeys.remove.done")}</Notice>}
        <Panel>
          {passkeys.length === 0 ? (
            <p>{t("passkeys.none")}</p>
          ) : (
            <ul className="divide-y divide-line">
              {passkeys.map((passkey) => (
                <PasskeyRow key={passkey.id} passkey={passkey} locale={locale} />
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={t("passkeys.add.title")}>
          {passkeys.filter(isOfShop).length >= mostPasskeys ? (
            <p>{t("passkeys.add.full")}</p>
          ) : (
            <AddForm locale={locale} />
          )}
        </Panel>
      </div>
    </AccountFrame>
  );
}

function AddForm({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "account");
  const party = relyingParty();
  const unsupported = <p>{t("passkeys.add.unsupported")}</p>;
  if (!party) return unsupported;
  return (
    <>
      <p className="mb-4">{t("passkeys.add.text")}</p>
      <noscript>{unsupported}</noscript>
      <PasskeyForm
        host={party.id}
        kind="primary"
        begin={beginPasskeyAction.bind(null, locale)}
        finish={addPasskeyAction.bind(null, locale)}
        button={t("passkeys.add.action")}
        pending={t("passkeys.waiting")}
        unsupported={unsupported}
        problems={{
          ...{ wrong: t("passkeys.add.wrong"), left: t("passkeys.add.left"), there: t("passkeys.add.there") },
          ...{ full: t("passkeys.add.full"), "too-many": t("door.tooMany"), lost: t("passkeys.lost") },
        }}
      />
    </>
  );
}
