import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { listCards } from "@/lib/customers/cards/sync";
import { consentVersion, hasSavedLately } from "@/lib/customers/cards/visit";
import { requireCustomer } from "@/lib/customers/login";
import type { Locale } from "@/lib/i18n/locales";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { AccountFrame } from "../_components/account-frame";
import { saveCardAction } from "./actions";
import { CardRow } from "./card-row";
import { SaveCardForm } from "./save-card-form";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("cards.title"));
}

/** A customer's saved cards, as Plexo has them now. Coming back from its page proves nothing: its list is asked. */
export default async function Cards({ searchParams }: PageProps<"/[locale]/account/cards">) {
  const customer = await requireCustomer(await getLocale(), "/account/cards");
  const [locale, { back }] = await Promise.all([getLocale(), searchParams]);
  const t = getTranslator(locale, "account");
  const { cards, isFresh } = await listCards(customer.id);
  return (
    <AccountFrame locale={locale} title={t("cards.title")} intro={t("cards.intro")}>
      <div className="grid max-w-2xl gap-6">
        {!isFresh && <Notice tone="warning">{t("cards.stale")}</Notice>}
        {isFresh && back === "saved" && <Saved locale={locale} isThere={await hasSavedLately(customer.id)} />}
        {back === "left" && <Notice>{t("cards.left")}</Notice>}
        {back === "deleted" && <Notice tone="success">{t("cards.deleted")}</Notice>}
        <Panel>
          {cards.length === 0 ? (
            <p>{t("cards.none")}</p>
          ) : (
            <ul className="divide-y divide-line">
              {cards.map((card) => (
                <CardRow key={card.id} card={card} locale={locale} />
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={t("cards.add.title")}>
          <p className="mb-4">{t("cards.add.text")}</p>
          <SaveCardForm
            action={saveCardAction.bind(null, locale)}
            version={consentVersion}
            texts={{
              ...{ consent: t("cards.add.consent"), action: t("cards.add.action") },
              ...{ pending: t("cards.add.pending"), lost: t("lost") },
            }}
            problems={{
              ...{ required: t("cards.add.required"), "try-again": t("cards.add.try-again") },
              "too-many": t("cards.add.too-many"),
            }}
          />
        </Panel>
      </div>
    </AccountFrame>
  );
}

function Saved({ locale, isThere }: { locale: Locale; isThere: boolean }) {
  const t = getTranslator(locale, "account");
  return isThere ? <Notice tone="success">{t("cards.saved")}</Notice> : <Notice>{t("cards.notYet")}</Notice>;
}
