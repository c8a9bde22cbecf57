import { Panel } from "@/app/_ui/panel";
import { getTranslator } from "@/lib/i18n/translator";
import { Facts } from "../../../_components/facts";
import { Moment } from "../../../_components/moment";
import type { PartProps } from "./props";

/** Each try at paying the order: its session at Plexo, and when it is asked about. */
export function Attempts({ order, locale }: PartProps) {
  const t = getTranslator(locale, "desk");
  const moment = (at: Date | null) => at && <Moment at={at} locale={locale} />;
  return (
    <Panel title={t("order.attempts.title")}>
      <ol className="divide-y divide-line">
        {order.attempts.map((attempt) => {
          const end = attempt.closeReason && t(`order.attempts.reasons.${attempt.closeReason}`);
          const facts = [
            { label: t("order.attempts.begun"), value: moment(attempt.createdAt) },
            { label: t("order.attempts.state"), value: end || t(`order.attempts.states.${attempt.state}`) },
            { label: t("order.attempts.until"), value: moment(attempt.expiresAt) },
            { label: t("order.attempts.installments"), value: attempt.installments },
            {
              label: t("order.attempts.reference"),
              value: <code className="text-xs">{attempt.paymentReference}</code>,
            },
            {
              label: t("order.attempts.session"),
              value: attempt.plexoSessionId && <code className="text-xs">{attempt.plexoSessionId}</code>,
            },
            {
              label: t("order.attempts.invoice"),
              value: <code className="text-xs">{attempt.invoiceNumber}</code>,
            },
            { label: t("order.attempts.checked"), value: moment(attempt.lastCheckedAt) },
            { label: t("order.attempts.next"), value: moment(attempt.nextCheckAt) },
            { label: t("order.attempts.unreachable"), value: moment(attempt.unreachableSince) },
            { label: t("order.attempts.why"), value: attempt.unreachableReason },
          ];
          return (
            <li key={attempt.id} className="py-4 first:pt-0 last:pb-0">
              <Facts facts={facts.filter(({ value }) => value)} />
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
