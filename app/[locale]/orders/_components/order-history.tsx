import { Panel } from "@/app/_ui/panel";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import type { HistoryEntry } from "@/lib/orders/history";

/** What happened to an order and when, oldest first. */
export function OrderHistory({ history, locale }: { history: HistoryEntry[]; locale: Locale }) {
  const t = getTranslator(locale, "orders");
  const format = getFormatter(locale);
  const when = (at: Date) =>
    format.dateTime(at, { dateStyle: "short", timeStyle: "short", hourCycle: "h23" });
  return (
    <Panel title={t("sections.history")}>
      <ol className="grid gap-3">
        {history.map(({ at, kind }, position) => (
          // The list only grows at its end, so a position stays an entry's own.
          <li key={String(position)} className="flex justify-between gap-6">
            <span>{t(`history.${kind}`)}</span>
            <time dateTime={at.toISOString()} className="figures shrink-0 text-sm leading-7 text-muted">
              {when(at)}
            </time>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
