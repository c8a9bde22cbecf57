import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedSession } from "@/lib/payments/sessions-at-plexo";
import { Badge } from "../../_components/badge";
import { Code } from "../../_components/code";
import { Moment } from "../../_components/moment";
import { Cell, Table } from "../../_components/table";

type Props = { locale: Locale; sessions: readonly ListedSession[] };

/** Sessions as Plexo has them, each with the order that it is of. */
export function SessionTable({ locale, sessions }: Props) {
  const t = getTranslator(locale, "desk");
  const names = ["order", "status", "expires", "reference", "id", "attempt"] as const;
  return (
    <Table
      caption={t("sessions.title")}
      columns={names.map((name) => ({ label: t(`sessions.columns.${name}`) }))}
    >
      {sessions.map(({ id, referenceId, status, expiresAt, attempt }) => (
        <tr key={id} className="hover:bg-paper">
          <Cell head>
            {attempt ? (
              <a href={`/admin/orders/${attempt.orderNumber}`} className="text-link figures">
                {attempt.orderNumber}
              </a>
            ) : (
              <Badge tone="waiting">{t("sessions.unknown")}</Badge>
            )}
          </Cell>
          <Cell>{status}</Cell>
          <Cell>{expiresAt && <Moment at={expiresAt} locale={locale} />}</Cell>
          <Cell>
            <Code>{referenceId}</Code>
          </Cell>
          <Cell>
            <Code>{id}</Code>
          </Cell>
          <Cell className="whitespace-nowrap">{attempt && t(`order.attempts.states.${attempt.state}`)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
