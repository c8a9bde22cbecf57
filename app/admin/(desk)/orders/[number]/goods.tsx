import { LineList } from "@/app/_components/line-list";
import { Totals } from "@/app/_components/totals";
import { Panel } from "@/app/_ui/panel";
import { ShopLink } from "@/app/_ui/shop-link";
import { mayComeBack } from "@/lib/fulfilment/put-back-form";
import { dueOf } from "@/lib/gift-cards/rules";
import { totalText } from "@/lib/i18n/total-text";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import type { PartProps } from "./props";

/** What was ordered, at the prices of that moment, and where these goods are now. */
export function Goods({ order, locale, staff }: PartProps & { staff: Staff }) {
  const t = getTranslator(locale, "desk");
  const { lines, currency } = order;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const isBackPossible =
    may(staff.role, "operate") && mayComeBack(order) && lines.some((line) => line.returned < line.quantity);
  const shown = lines.map(({ id, sku, detail, quantity, unitPrice, returned, ...line }) => ({
    ...{ ...line, key: id, quantity, lineTotal: unitPrice * quantity },
    detail: [detail, sku, returned > 0 && t("fulfilment.shelf.returned", { count: returned })]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <Panel title={t("order.goods.title")}>
      <LineList lines={shown} currency={currency} locale={locale} />
      <div className="mt-4 border-t border-line pt-4">
        <Totals
          rows={[
            { label: t("order.goods.subtotal"), value: money(order.subtotal) },
            { label: t("order.goods.shipping"), value: money(order.shipping) },
            { label: t("order.goods.total"), value: totalText(order, locale), strong: true },
            ...(order.giftCardTotal > 0
              ? [
                  { label: t("order.goods.giftCard"), value: money(-order.giftCardTotal) },
                  {
                    label: t("order.goods.due"),
                    value: totalText({ total: dueOf(order), currency }, locale),
                    strong: true,
                  },
                ]
              : []),
          ]}
        />
      </div>
      <p className="mt-4 text-sm text-muted">{t(`order.goods.stock.${order.stock}`)}</p>
      {isBackPossible && (
        <ShopLink
          href={`/admin/orders/${order.number}/shelf`}
          className="text-link inline-flex min-h-11 items-center"
        >
          {t("fulfilment.shelf.link")}
        </ShopLink>
      )}
    </Panel>
  );
}
