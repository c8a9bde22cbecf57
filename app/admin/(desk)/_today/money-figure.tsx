import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { type Currency, decimal, formatMoney } from "@/lib/money";
import type { Money } from "@/lib/reports/report";
import { Cell, Table } from "../../_components/table";
import { ChartFrame } from "./chart-frame";
import { ColumnChart } from "./column-chart";
import { EmptyFigure } from "./empty-figure";
import { Legend } from "./legend";

type Props = {
  locale: Locale;
  currency: Currency;
  /** Of its own on the page. */
  id: string;
  title: string;
  /** What its columns are of. */
  head: string;
  /** `label`: at the axis; `name`: in the table. */
  moments: readonly (Money & { label: string; name: string })[];
};

/** Money by time, what came in and what went back, with the table behind it. */
export function MoneyFigure({ locale, currency, id, title, head, moments }: Props) {
  const t = getTranslator(locale, "desk");
  const isEmpty = moments.every(({ gross, refunds }) => !gross.now && !gross.before && !refunds.now);
  if (isEmpty) return <EmptyFigure title={title} locale={locale} />;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const axis = (minor: number) =>
    getFormatter(locale).number(Number(decimal(Math.round(minor))), { notation: "compact" });
  const columns = [
    { label: head },
    { label: t("today.gross"), align: "right" },
    { label: t("today.refunds"), align: "right" },
    { label: t("today.net"), align: "right" },
    { label: t("today.grossBefore"), align: "right" },
  ] as const;
  return (
    <ChartFrame
      title={title}
      legend={<Legend locale={locale} withBack />}
      summary={t("today.table")}
      table={
        <Table caption={`${title}, ${currency}`} columns={columns}>
          {moments.map(({ name, gross, refunds, net }) => (
            <tr key={name}>
              <Cell head>{name}</Cell>
              <Cell align="right">{money(gross.now)}</Cell>
              <Cell align="right">{money(refunds.now)}</Cell>
              <Cell align="right">{money(net.now)}</Cell>
              <Cell align="right">{money(gross.before)}</Cell>
            </tr>
          ))}
        </Table>
      }
    >
      <ColumnChart
        id={id}
        title={`${title}, ${currency}`}
        description={t("today.inTable")}
        columns={moments.map(({ label, gross, refunds }) => ({ label, up: gross, down: refunds.now }))}
        axis={axis}
        hint={(nth) => {
          const moment = moments[nth];
          return moment ? `${moment.name}: ${money(moment.gross.now)}` : "";
        }}
      />
    </ChartFrame>
  );
}
