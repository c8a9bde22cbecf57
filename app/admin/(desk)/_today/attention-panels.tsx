import type { ReactNode } from "react";
import { Panel } from "@/app/_ui/panel";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type Attention, mostCounted } from "@/lib/reports/attention";
import { Moment } from "../../_components/moment";

/** Where those that wait are listed. */
const lists: Record<Attention["waiting"][number]["kind"], string> = {
  answer: "/admin/reconciling",
  payment: "/admin/orders?state=confirming",
  capture: "/admin/authorized",
  operation: "/admin/reconciling",
  mail: "/admin/mail?state=failed",
};

/** What a person has to look at, and what waits and since when. */
export function AttentionPanels({ locale, attention }: { locale: Locale; attention: Attention }) {
  const t = getTranslator(locale, "desk");
  const { flagged, waiting } = attention;
  return (
    <div className="mb-8 grid gap-4 lg:grid-cols-2">
      <Panel title={t("today.flagged")}>
        {flagged.length === 0 && <p className="text-muted">{t("today.noneFlagged")}</p>}
        <ul className="grid gap-3">
          {flagged.map(({ kind, ...group }) => (
            <Item key={kind} locale={locale} {...group} href="/admin/flags">
              {t(`today.flags.${kind}`)}
            </Item>
          ))}
        </ul>
      </Panel>
      <Panel title={t("today.waiting")}>
        {waiting.length === 0 && <p className="text-muted">{t("today.noneWaiting")}</p>}
        <ul className="grid gap-3">
          {waiting.map(({ kind, ...group }) => (
            <Item key={kind} locale={locale} {...group} href={lists[kind]}>
              {t(`today.waits.${kind}`)}
            </Item>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

type ItemProps = { locale: Locale; count: number | "more"; since: Date; href: string; children: ReactNode };

function Item({ locale, count, since, href, children }: ItemProps) {
  const t = getTranslator(locale, "desk");
  return (
    <li className="flex gap-3">
      <span className="figures min-w-8 shrink-0 text-right text-xl leading-6 font-semibold">
        {count === "more" ? t("today.more", { count: String(mostCounted) }) : count}
      </span>
      <span className="min-w-0">
        <a href={href} className="text-link">
          {children}
        </a>
        <span className="block text-sm text-muted">
          {t("today.since")} <Moment at={since} locale={locale} />
        </span>
      </span>
    </li>
  );
}
