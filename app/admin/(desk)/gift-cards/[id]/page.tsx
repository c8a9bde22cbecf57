import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { getDeskCard } from "@/lib/gift-cards/desk/list";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { now } from "@/lib/platform/clock";
import { parseUuid } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { DeskHeading } from "../../../_components/desk-heading";
import { Facts } from "../../../_components/facts";
import { Moment } from "../../../_components/moment";
import { NoteForm } from "../../../_components/note-form";
import { EditForm } from "../../../_forms/edit-form";
import { blockCardAction, extendCardAction, unblockCardAction } from "../actions";
import { CardBadge } from "../card-badge";
import { extendSpec } from "../fields";
import { Movements } from "./movements";

const notices = ["issued", "blocked", "unblocked", "extended", "adjusted", "unchanged"] as const;

/** A gift card: what is left of it, every movement, and what can be done. Its code is nowhere here. */
export default async function GiftCardPage({ params, searchParams }: PageProps<"/admin/gift-cards/[id]">) {
  const { locale, role } = await requireStaff("see");
  const id = parseUuid((await params).id);
  const card = id ? await getDeskCard(id) : null;
  if (!card) notFound();
  const { done } = await searchParams;
  const notice = notices.find((each) => each === done);
  const t = getTranslator(locale, "desk");
  const { last4, currency, order, expiresAt } = card;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const title = t("giftCards.cardTitle", { last4 });
  const lost = { title: t("operation.trouble.title"), text: t("operation.trouble.text") };
  const note = { label: t("giftCards.fields.note"), hint: t("operation.noteHint"), lost };
  return (
    <>
      <title>{title}</title>
      <p className="mb-4">
        <ShopLink href="/admin/gift-cards" className="text-link">
          {t("giftCards.back")}
        </ShopLink>
      </p>
      <DeskHeading title={title}>
        <CardBadge card={card} at={now()} locale={locale} />
      </DeskHeading>
      {notice && (
        <div className="mb-6">
          <Notice tone={notice === "unchanged" ? "warning" : "success"}>
            {t(`giftCards.done.${notice}`)}
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Movements card={card} locale={locale} />
        <div className="grid gap-6">
          <Panel title={t("giftCards.columns.balance")}>
            <p className="figures mb-4 text-3xl">{money(card.balance)}</p>
            <Facts
              facts={[
                { label: t("giftCards.columns.amount"), value: money(card.amount) },
                {
                  label: t("giftCards.columns.from"),
                  value: order ? (
                    <a href={`/admin/orders/${order.number}`} className="text-link">
                      {t("giftCards.ofOrder", { number: String(order.number) })}
                    </a>
                  ) : (
                    t("giftCards.ofDesk")
                  ),
                },
                { label: t("giftCards.columns.expires"), value: <Moment at={expiresAt} locale={locale} /> },
              ]}
            />
            {may(role, "settings") && (
              <ButtonLink kind="secondary" href={`/admin/gift-cards/${card.id}/balance`} className="mt-4">
                {t("giftCards.adjust")}
              </ButtonLink>
            )}
          </Panel>
          {!card.blockedAt && may(role, "operate") && (
            <Panel title={t("giftCards.block")}>
              <NoteForm
                {...note}
                action={blockCardAction.bind(null, card.id)}
                id="note-block"
                submit={t("giftCards.blockDo")}
                pending={t("forms.saving")}
              />
            </Panel>
          )}
          {card.blockedAt && may(role, "settings") && (
            <Panel title={t("giftCards.unblock")}>
              <NoteForm
                {...note}
                action={unblockCardAction.bind(null, card.id)}
                id="note-unblock"
                submit={t("giftCards.unblockDo")}
                pending={t("forms.saving")}
              />
            </Panel>
          )}
          {may(role, "settings") && (
            <Panel title={t("giftCards.extend")}>
              <EditForm
                action={extendCardAction.bind(null, card.id)}
                initial={{ values: { seen: expiresAt.toISOString() } }}
                fields={extendSpec(locale)}
                carried={["seen"]}
                texts={{ submit: t("giftCards.extendDo"), pending: t("forms.saving") }}
              />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
