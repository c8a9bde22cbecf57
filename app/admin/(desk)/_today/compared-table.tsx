import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Compared } from "@/lib/reports/report";
import { Cell, Table } from "../../_components/table";
import { changeInWords } from "./words";

export type ComparedRow = { label: string; amount: Compared; isSum?: boolean };

type Props = {
  locale: Locale;
  caption: string;
  /** What its rows are of. */
  head: string;
  rows: readonly ComparedRow[];
  format: (value: number) => string;
};

/** Each of a period beside the one before, and by how much it changed. */
export function ComparedTable({ locale, caption, head, rows, format }: Props) {
  const t = getTranslator(locale, "desk");
  const columns = [
    { label: head },
    { label: t("today.columns.now"), align: "right" },
    { label: t("today.columns.before"), align: "right" },
    { label: t("today.columns.change"), align: "right" },
  ] as const;
  return (
    <Table caption={caption} columns={columns}>
      {rows.map(({ label, amount, isSum }) => (
        <tr key={label} className={isSum ? "font-semibold" : ""}>
          <Cell head>{label}</Cell>
          <Cell align="right">{format(amount.now)}</Cell>
          <Cell align="right">{format(amount.before)}</Cell>
          <Cell align="right">{changeInWords(amount, locale)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
