import { Panel } from "@/app/_ui/panel";
import { getTranslator } from "@/lib/i18n/translator";
import { Moment } from "../../../_components/moment";
import type { PartProps } from "./props";
import { sentenceOf } from "./sentence";

/** Everything that is on record of the order, in the order of its time, with its source and its raw data. */
export function Story({ order, locale }: PartProps) {
  const t = getTranslator(locale, "desk");
  return (
    <Panel title={t("order.story.title")}>
      <ol className="grid gap-4 border-l-2 border-line pl-5">
        {order.story.map((entry) => {
          const { text, detail, isIgnored } = sentenceOf(entry, order.currency, locale);
          return (
            <li key={entry.key} className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
                <Moment at={entry.at} locale={locale} seconds />
                <span>{entry.who ?? t(`order.story.sources.${entry.source}`)}</span>
              </p>
              <p className={isIgnored ? "text-muted" : "font-medium"}>{text}</p>
              {detail && <p className="text-sm wrap-anywhere text-muted">{detail}</p>}
              <details className="text-sm">
                <summary className="inline-block cursor-pointer text-brand">{t("order.story.raw")}</summary>
                <pre
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
                  tabIndex={0}
                  className="mt-1 overflow-x-auto rounded-lg bg-paper p-3 text-xs"
                >
                  {JSON.stringify(entry.raw, null, 2)}
                </pre>
              </details>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
