import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { BarChart } from "./bar-chart";
import { ChartFrame } from "./chart-frame";
import { type ComparedRow, ComparedTable } from "./compared-table";
import { EmptyFigure } from "./empty-figure";
import { Legend } from "./legend";

type Props = {
  locale: Locale;
  /** Of its own on the page. */
  id: string;
  title: string;
  /** What its bars are of. */
  head: string;
  rows: readonly ComparedRow[];
  format: (value: number) => string;
};

/** Bars, one for each row, with the table behind them. */
export function BarFigure({ locale, id, title, head, rows, format }: Props) {
  const t = getTranslator(locale, "desk");
  const bars = rows.map(({ label, amount }) => ({ label, value: format(amount.now), length: amount }));
  if (rows.length === 0) return <EmptyFigure title={title} locale={locale} />;
  return (
    <ChartFrame
      title={title}
      legend={<Legend locale={locale} />}
      summary={t("today.table")}
      table={<ComparedTable locale={locale} caption={title} head={head} rows={rows} format={format} />}
    >
      <BarChart id={id} title={title} description={t("today.inTable")} bars={bars} />
    </ChartFrame>
  );
}
