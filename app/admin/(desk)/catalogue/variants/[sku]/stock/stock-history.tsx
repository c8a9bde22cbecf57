import type { ListedChange } from "@/lib/goods/stock";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { Moment } from "../../../../../_components/moment";
import { Cell, Table } from "../../../../../_components/table";

type Props = { locale: Locale; changes: readonly ListedChange[] };

/** What the desk did with a variant's stock, newest first. */
export function StockHistory({ locale, changes }: Props) {
  const t = getTranslator(locale, "desk");
  const number = getFormatter(locale).number;
  const columns = [
    { label: t("catalogue.stock.columns.at") },
    { label: t("catalogue.stock.columns.by") },
    { label: t("catalogue.stock.columns.delta"), align: "right" },
    { label: t("catalogue.stock.columns.available"), align: "right" },
    { label: t("catalogue.stock.columns.reason") },
  ] as const;
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-xl">{t("catalogue.stock.history")}</h2>
      {changes.length === 0 ? (
        <p className="text-muted">{t("catalogue.stock.historyNone")}</p>
      ) : (
        <Table caption={t("catalogue.stock.history")} columns={columns}>
          {changes.map(({ id, at, by, delta, available, reason }) => (
            <tr key={id}>
              <Cell>
                <Moment at={at} locale={locale} />
              </Cell>
              <Cell>{by}</Cell>
              <Cell align="right">{number(delta, { signDisplay: "always" })}</Cell>
              <Cell align="right">{number(available)}</Cell>
              <Cell className="min-w-48 wrap-anywhere">{reason}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
