import { LineList } from "@/app/_components/line-list";
import { Totals } from "@/app/_components/totals";
import { Panel } from "@/app/_ui/panel";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import type { PartProps } from "./props";

/** What was ordered, at the prices of that moment, and where these goods are now. */
export function Goods({ order, locale }: PartProps) {
  const t = getTranslator(locale, "desk");
  const { lines, currency } = order;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const shown = lines.map(({ id, sku, detail, quantity, unitPrice, ...line }) => ({
    ...{ ...line, key: id, quantity, lineTotal: unitPrice * quantity },
    detail: [detail, sku].filter(Boolean).join(" · "),
  }));
  return (
    <Panel title={t("order.goods.title")}>
      <LineList lines={shown} currency={currency} locale={locale} />
      <div className="mt-4 border-t border-line pt-4">
        <Totals
          rows={[
            { label: t("order.goods.subtotal"), value: money(order.subtotal) },
            { label: t("order.goods.shipping"), value: money(order.shipping) },
            { label: t("order.goods.total"), value: money(order.total), strong: true },
          ]}
        />
      </div>
      <p className="mt-4 text-sm text-muted">{t(`order.goods.stock.${order.stock}`)}</p>
    </Panel>
  );
}
