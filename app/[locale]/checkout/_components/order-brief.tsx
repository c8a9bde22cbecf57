import { LineList } from "@/app/_components/line-list";
import { Price } from "@/app/_components/price";
import { Totals } from "@/app/_components/totals";
import { Panel } from "@/app/_ui/panel";
import { dueOf } from "@/lib/gift-cards/rules";
import type { Locale } from "@/lib/i18n/locales";
import { totalText } from "@/lib/i18n/total-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { OrderView } from "@/lib/orders/read";

type Props = { order: OrderView; locale: Locale; title: string };

/** What was ordered and what it costs, as it was frozen when it was ordered. */
export function OrderBrief({ order, locale, title }: Props) {
  const t = getTranslator(locale, "checkout");
  if (order.kind !== "goods") {
    const label = getTranslator(locale, "open")(`${order.kind}.name`);
    return (
      <Panel title={title}>
        <Totals rows={[{ label, value: totalText(order, locale), strong: true }]} />
      </Panel>
    );
  }
  const { currency, delivery, shipping } = order;
  const lines = order.lines.map((line) => ({
    ...line,
    key: line.id,
    lineTotal: line.unitPrice * line.quantity,
  }));
  const price = (minor: number) => <Price minor={minor} currency={currency} locale={locale} />;
  return (
    <Panel title={title}>
      <LineList lines={lines} currency={currency} locale={locale} />
      <div className="mt-5 border-t border-line pt-5">
        <Totals
          rows={[
            { label: t("totals.subtotal"), value: price(order.subtotal) },
            {
              label: t(delivery === "pickup" ? "totals.pickup" : "totals.shipping"),
              value: shipping === 0 ? t("delivery.free") : price(shipping),
            },
            { label: t("totals.total"), value: totalText(order, locale), strong: true },
            ...(order.giftCardTotal > 0
              ? [
                  { label: t("totals.byGiftCard"), value: price(-order.giftCardTotal) },
                  {
                    label: t("totals.due"),
                    value: totalText({ total: dueOf(order), currency }, locale),
                    strong: true,
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Panel>
  );
}
