import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { getDeskCard } from "@/lib/gift-cards/desk/list";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { now } from "@/lib/platform/clock";
import { parseUuid, timeOrderedId } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../_components/desk-heading";
import { EditForm } from "../../../../_forms/edit-form";
import { adjustCardAction } from "../../actions";
import { adjustSpec } from "../../fields";

/** Puts right what is left of a gift card: more or less, with a reason. */
export default async function BalancePage({ params }: PageProps<"/admin/gift-cards/[id]/balance">) {
  const { locale } = await requireStaff("settings");
  const id = parseUuid((await params).id);
  const card = id ? await getDeskCard(id) : null;
  if (!card) notFound();
  const t = getTranslator(locale, "desk");
  const { last4, currency, balance } = card;
  const title = t("giftCards.adjustTitle", { last4 });
  return (
    <>
      <title>{title}</title>
      <p className="mb-4">
        <ShopLink href={`/admin/gift-cards/${card.id}`} className="text-link">
          {t("giftCards.cardTitle", { last4 })}
        </ShopLink>
      </p>
      <DeskHeading title={title} intro={t("giftCards.adjustIntro")} />
      <Panel className="max-w-2xl">
        <EditForm
          action={adjustCardAction.bind(null, card.id)}
          initial={{ values: { key: timeOrderedId(now()), way: "more" } }}
          fields={adjustSpec(locale, formatMoney(balance, currency, locale))}
          carried={["key"]}
          texts={{ submit: t("giftCards.adjustDo"), pending: t("forms.saving") }}
        />
      </Panel>
    </>
  );
}
