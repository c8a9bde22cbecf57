import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { DeskHeading } from "@/app/admin/_components/desk-heading";
import { Facts } from "@/app/admin/_components/facts";
import { readCardPart } from "@/lib/gift-cards/part";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney, typedAmount } from "@/lib/money";
import { getDeskOrder, parseOrderNumber } from "@/lib/orders/for-desk";
import { now } from "@/lib/platform/clock";
import { timeOrderedId } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { EditForm } from "../../../../_forms/edit-form";
import { giveBackSpec } from "../../../gift-cards/fields";
import { giveBackAction } from "./actions";

/** Says what giving back to a gift card does, and asks how much. */
export default async function GiveBackPage({ params }: PageProps<"/admin/orders/[number]/gift-card">) {
  const { locale } = await requireStaff("refund");
  const order = await getDeskOrder(parseOrderNumber((await params).number) ?? 0);
  if (!order?.giftCardId) notFound();
  const t = getTranslator(locale, "desk");
  const part = await readCardPart(order.id);
  const { left } = part;
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const number = String(order.number);
  const title = t("giftCards.giveBackTitle", { number });
  return (
    <>
      <title>{title}</title>
      <DeskHeading title={title} intro={t("giftCards.giveBackIntro")} />
      <p className="mb-6">
        <ShopLink href={`/admin/orders/${number}`} className="text-link">
          {t("operation.back", { number })}
        </ShopLink>
      </p>
      <div className="mb-6">
        <Facts
          facts={[
            { label: t("order.money.cardTaken"), value: money(part.taken) },
            { label: t("order.money.cardGivenBack"), value: money(part.givenBack) },
            { label: t("order.money.cardLeft"), value: money(left) },
            { label: t("giftCards.leftAtPlexo"), value: money(order.money.left) },
          ]}
        />
      </div>
      {left > 0 && order.stock === "sold" ? (
        <Panel className="max-w-2xl">
          <EditForm
            action={giveBackAction.bind(null, order.number)}
            initial={{ values: { key: timeOrderedId(now()), amount: typedAmount(left) } }}
            fields={giveBackSpec(locale, money(left))}
            carried={["key"]}
            texts={{ submit: t("giftCards.giveBackDo"), pending: t("forms.saving") }}
          />
        </Panel>
      ) : (
        <p>{t(left > 0 ? "giftCards.refused.not-sold" : "giftCards.refused.too-much")}</p>
      )}
    </>
  );
}
