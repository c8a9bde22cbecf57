import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { findCard } from "@/lib/customers/cards/delete";
import { requireFreshCustomer } from "@/lib/customers/login";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { parseUuid } from "@/lib/platform/ids";
import { AccountForm } from "../../../_components/account-form";
import { AccountFrame } from "../../../_components/account-frame";
import { deleteCardAction } from "../../actions";
import { cardName } from "../../card-name";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "account")("cards.remove.title"));
}

/** Asks once more, of who has signed in a moment ago. */
export default async function DeleteCard({ params }: PageProps<"/[locale]/account/cards/[card]/delete">) {
  const customer = await requireFreshCustomer(
    await getLocale(),
    `/account/cards/${parseUuid((await params).card) ?? "-"}/delete`,
  );
  const [locale, { card: id }] = await Promise.all([getLocale(), params]);
  const cardId = parseUuid(id);
  const card = cardId && (await findCard(customer, cardId));
  if (!card) notFound();
  const t = getTranslator(locale, "account");
  return (
    <AccountFrame locale={locale} title={t("cards.remove.title")}>
      <Panel title={cardName(card, locale)} className="max-w-2xl">
        <p className="mb-4">{t("cards.remove.text")}</p>
        <AccountForm
          id="delete"
          action={deleteCardAction.bind(null, locale, card.id)}
          fields={[]}
          button={t("cards.remove.action")}
          pending={t("cards.remove.pending")}
          problems={{ unreachable: t("cards.remove.unreachable") }}
          lost={t("lost")}
        />
        <ButtonLink kind="quiet" href={localePath(locale, "/account/cards")} className="mt-3">
          {t("cards.remove.keep")}
        </ButtonLink>
      </Panel>
    </AccountFrame>
  );
}
