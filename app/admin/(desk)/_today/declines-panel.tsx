import { Panel } from "@/app/_ui/panel";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { Decline, Declines } from "@/lib/reports/report";
import { BarFigure } from "./bar-figure";

/** Payments that were declined, by the reason that Plexo gave for each. */
export function DeclinesPanel({ locale, declines }: { locale: Locale; declines: Declines }) {
  const t = getTranslator(locale, "desk");
  const { reasons, others, all } = declines;
  const name = ({ code, message }: Decline) =>
    [message, code && `(${code})`].filter(Boolean).join(" ") || t("today.declines.unnamed");
  return (
    <Panel title={t("today.declines.title")}>
      <BarFigure
        locale={locale}
        id="declines"
        title={t("today.declines.count", { count: all.now, before: String(all.before) })}
        head={t("today.declines.reason")}
        rows={[
          ...reasons.map((reason) => ({ label: name(reason), amount: reason.payments })),
          ...(others.now + others.before > 0 ? [{ label: t("today.declines.others"), amount: others }] : []),
        ]}
        format={String}
      />
    </Panel>
  );
}
