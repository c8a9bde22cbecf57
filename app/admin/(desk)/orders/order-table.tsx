import type { Locale } from "@/lib/i18n/locales";
import { totalText } from "@/lib/i18n/total-text";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { brandName } from "@/lib/orders/brands";
import type { ListedOrder } from "@/lib/orders/list";
import { Badge } from "../../_components/badge";
import { Moment } from "../../_components/moment";
import { Cell, Table } from "../../_components/table";
import { toneOf } from "./tone";

type Props = { locale: Locale; orders: readonly ListedOrder[] };

/** The orders of a page, each with the way to its story. */
export function OrderTable({ locale, orders }: Props) {
  const t = getTranslator(locale, "desk");
  const columns = [
    { label: t("orders.columns.number") },
    { label: t("orders.columns.createdAt") },
    { label: t("orders.columns.state") },
    { label: t("orders.columns.total"), align: "right" },
    { label: t("orders.columns.refunded"), align: "right" },
    { label: t("orders.columns.buyer") },
    { label: t("orders.columns.card") },
  ] as const;
  return (
    <Table caption={t("orders.title")} columns={columns}>
      {orders.map((order) => (
        <tr key={order.id} className="hover:bg-paper">
          <Cell head>
            <a href={`/admin/orders/${order.number}`} className="text-link figures">
              {order.number}
            </a>
          </Cell>
          <Cell>
            <Moment at={order.createdAt} locale={locale} />
          </Cell>
          <Cell>
            <span className="flex flex-wrap gap-1">
              <Badge tone={toneOf(order.state)}>{t(`orders.states.${order.state}`)}</Badge>
              {order.flagReason && <Badge tone="bad">{t("orders.look")}</Badge>}
            </span>
          </Cell>
          <Cell align="right">{totalText(order, locale)}</Cell>
          <Cell align="right">
            {order.refundedTotal > 0 && formatMoney(order.refundedTotal, order.currency, locale)}
          </Cell>
          <Cell className="max-w-64 min-w-40 wrap-anywhere">
            {order.name}
            <span className="block text-muted">{order.email}</span>
          </Cell>
          <Cell className="whitespace-nowrap">
            {order.brand && brandName(order.brand)}{" "}
            {order.last4 && <span className="figures">•{order.last4}</span>}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
