import type { ReactNode } from "react";
import { Notice } from "@/app/_ui/notice";
import type { ComparedDay } from "@/lib/comparison/read";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { Moment } from "../../_components/moment";

type Props = { comparison: ComparedDay["comparison"]; locale: Locale };

/** How far a day's comparison is, and what was alike. */
export function Standing({ comparison, locale }: Props) {
  const t = getTranslator(locale, "desk");
  if (!comparison) return <Notice>{t("comparison.never")}</Notice>;
  const { state, startedAt, finishedAt, problem } = comparison;
  const at = (date: Date | null): ReactNode => date && <Moment at={date} locale={locale} />;
  return (
    <div className="grid grid-cols-1 gap-4">
      {state === "running" && <Notice>{t.rich("comparison.running", { at: () => at(startedAt) })}</Notice>}
      {state === "incomplete" && (
        <Notice tone="warning" title={t("comparison.incomplete")}>
          <p>{t("comparison.incompleteText")}</p>
          {problem && <p className="mt-1 text-sm wrap-anywhere">{problem}</p>}
        </Notice>
      )}
      {state === "done" && (
        <div role="status" className="grid gap-1 text-sm">
          <p>
            {t("comparison.matched", {
              payments: comparison.paymentsMatched,
              sessions: comparison.sessionsMatched,
            })}
          </p>
          {comparison.sessionsOfOthers + comparison.paymentsOfOthers > 0 && (
            <p className="text-muted">
              {t("comparison.others", {
                payments: comparison.paymentsOfOthers,
                sessions: comparison.sessionsOfOthers,
              })}
            </p>
          )}
          {!comparison.listedPayments && <p className="text-muted">{t("comparison.byReference")}</p>}
          <p className="text-muted">{t.rich("comparison.asOf", { at: () => at(finishedAt) })}</p>
        </div>
      )}
    </div>
  );
}
