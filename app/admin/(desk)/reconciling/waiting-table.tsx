import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import type { Waiting } from "@/lib/orders/waiting";
import type { Staff } from "@/lib/staff/login";
import { Age } from "../../_components/age";
import { Empty } from "../../_components/empty";
import { Moment } from "../../_components/moment";
import { Cell, Table } from "../../_components/table";
import { CheckButton } from "./check-button";

type Props = { staff: Staff; waiting: readonly Waiting[] };

/** What waits for Plexo's answer or decision, longest first. */
export function WaitingTable({ staff, waiting }: Props) {
  const { locale } = staff;
  const t = getTranslator(locale, "desk");
  if (waiting.length === 0) return <Empty title={t("reconciling.nothingWaits")} />;
  const names = ["order", "what", "since", "why", "last", "next", "check"] as const;
  return (
    <Table
      caption={t("reconciling.waiting")}
      columns={names.map((name) => ({ label: t(`reconciling.columns.${name}`) }))}
    >
      {waiting.map(({ number, attempt, ...one }) => (
        <tr key={`${attempt.id} ${one.what} ${one.since.getTime()}`} className="hover:bg-paper">
          <Cell head>
            <a href={`/admin/orders/${number}`} className="text-link figures">
              {number}
            </a>
          </Cell>
          <Cell className="whitespace-nowrap">
            {t(`reconciling.what.${one.what}`)}
            {one.what !== "answer" && (
              <span className="figures block">{formatMoney(one.amount, one.currency, locale)}</span>
            )}
          </Cell>
          <Cell>
            <Age at={one.since} locale={locale} />
          </Cell>
          <Cell className="min-w-40 wrap-anywhere">
            {one.status && t("reconciling.says", { status: one.status })}
            {one.state && t(`order.operations.states.${one.state}`)}
            {one.why && <span className="block text-muted">{one.why}</span>}
          </Cell>
          <Cell>{attempt.lastCheckedAt && <Moment at={attempt.lastCheckedAt} locale={locale} />}</Cell>
          <Cell>{attempt.nextCheckAt && <Moment at={attempt.nextCheckAt} locale={locale} />}</Cell>
          <Cell>
            <CheckButton
              staff={staff}
              attemptId={attempt.id}
              back="/admin/reconciling"
              label={t("reconciling.check")}
              about={t("reconciling.ofOrder", { number: String(number) })}
            />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
