import { notFound } from "next/navigation";
import { Totals } from "@/app/_components/totals";
import { Panel } from "@/app/_ui/panel";
import { totalText } from "@/lib/i18n/total-text";
import { getTranslator } from "@/lib/i18n/translator";
import { getDeskOrder, parseOrderNumber } from "@/lib/orders/for-desk";
import { requireStaff } from "@/lib/staff/login";
import { Badge } from "../../../_components/badge";
import { DeskHeading } from "../../../_components/desk-heading";
import { Moment } from "../../../_components/moment";
import { toneOf } from "../tone";
import { Attempts } from "./attempts";
import { Buyer } from "./buyer";
import { Fulfilment } from "./fulfilment";
import { Goods } from "./goods";
import { MoneyRows } from "./money-rows";
import { OrderActions } from "./order-actions";
import { OrderFlags } from "./order-flags";
import { OrderNotice } from "./order-notice";
import { Payments } from "./payments";
import { Story } from "./story";

export default async function OrderPage({ params, searchParams }: PageProps<"/admin/orders/[number]">) {
  const staff = await requireStaff("see");
  const { locale } = staff;
  const number = parseOrderNumber((await params).number);
  const order = number === null ? null : await getDeskOrder(number);
  if (!order) notFound();
  const t = getTranslator(locale, "desk");
  const title = t("order.title", { number: String(order.number) });
  return (
    <>
      <title>{title}</title>
      <DeskHeading title={title}>
        <Badge tone={toneOf(order.state)}>{t(`orders.states.${order.state}`)}</Badge>
        {order.flagReason && <Badge tone="bad">{t("orders.look")}</Badge>}
        <Moment at={order.createdAt} locale={locale} />
      </DeskHeading>
      <OrderNotice params={await searchParams} locale={locale} />
      <OrderActions order={order} locale={locale} staff={staff} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <OrderFlags order={order} locale={locale} staff={staff} />
          <MoneyRows order={order} locale={locale} staff={staff} />
          <Payments order={order} locale={locale} staff={staff} />
          <Story order={order} locale={locale} />
        </div>
        <div className="grid min-w-0 gap-6">
          {order.kind === "goods" ? (
            <>
              <Fulfilment order={order} locale={locale} staff={staff} />
              <Goods order={order} locale={locale} staff={staff} />
            </>
          ) : (
            <Panel title={t("order.goods.title")}>
              <Totals
                rows={[
                  { label: t(`order.kinds.${order.kind}`), value: totalText(order, locale), strong: true },
                ]}
              />
            </Panel>
          )}
          <Buyer order={order} locale={locale} />
          <Attempts order={order} locale={locale} />
        </div>
      </div>
    </>
  );
}
