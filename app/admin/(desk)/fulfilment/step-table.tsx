import type { ListedStep } from "@/lib/fulfilment/list";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { Moment } from "../../_components/moment";
import { Cell, Table } from "../../_components/table";

type Props = { orders: readonly ListedStep[]; caption: string; locale: Locale };

export function StepTable({ orders, caption, locale }: Props) {
  const t = getTranslator(locale, "desk");
  const tCheckout = getTranslator(locale, "checkout");
  const columns = [
    { label: t("orders.columns.number") },
    { label: t("orders.columns.name") },
    { label: t("order.buyer.delivery") },
    { label: t("fulfilment.pieces"), align: "right" },
    { label: t("orders.columns.createdAt") },
    { label: t("fulfilment.since") },
    { label: t("fulfilment.slip.link") },
  ] as const;
  return (
    <Table caption={caption} columns={columns}>
      {orders.map(({ number, name, delivery, city, department, state, createdAt, fulfilledAt, pieces }) => (
        <tr key={number}>
          <Cell head>
            <a href={`/admin/orders/${number}`} className="text-link figures">
              {number}
            </a>
          </Cell>
          <Cell className="min-w-40 wrap-anywhere">
            {name}
            {state === "authorized" && (
              <span className="block text-muted">{t("fulfilment.notCaptured")}</span>
            )}
          </Cell>
          <Cell className="min-w-40">
            {tCheckout(`delivery.${delivery}`)}
            <span className="block text-muted">
              {[...new Set([city, department])].filter(Boolean).join(", ")}
            </span>
          </Cell>
          <Cell align="right">{pieces}</Cell>
          <Cell>
            <Moment at={createdAt} locale={locale} />
          </Cell>
          <Cell>{fulfilledAt && <Moment at={fulfilledAt} locale={locale} />}</Cell>
          <Cell>
            <a href={`/admin/orders/${number}/slip`} className="text-link">
              {t("fulfilment.slip.open", { number: String(number) })}
            </a>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
