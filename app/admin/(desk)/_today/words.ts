import type { Locale } from "@/lib/i18n/locales";
import { getFormatter } from "@/lib/i18n/translator";
import type { Period } from "@/lib/reports/period";
import type { Compared } from "@/lib/reports/report";

/** Noon of a day, which is of that day in Montevideo too. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** "27 de noviembre de 2026", "21–27 de noviembre de 2026". */
export function periodInWords({ from, to }: Omit<Period, "days">, locale: Locale): string {
  const formatter = getFormatter(locale);
  const style = { dateStyle: "long" } as const;
  return from === to
    ? formatter.dateTime(noonOf(from), style)
    : formatter.dateTimeRange(noonOf(from), noonOf(to), style);
}

/** "27/11", or where a chart shows weeks "27/11–3/12" in its table. */
export function dayInShort(day: string, locale: Locale): string {
  return getFormatter(locale).dateTime(noonOf(day), { day: "numeric", month: "numeric" });
}

/** "+12 %", "-3 %"; "—" where there was nothing before to compare with. */
export function changeInWords({ now, before }: Compared, locale: Locale): string {
  if (before === 0) return now === 0 ? "=" : "—";
  return getFormatter(locale).number((now - before) / Math.abs(before), {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  });
}
