import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedMail } from "@/lib/mail/list";
import { Badge } from "../../_components/badge";
import { Moment } from "../../_components/moment";
import { Cell, Table } from "../../_components/table";
import { toneOf } from "./tone";
import { kindName } from "./words";

export function MailTable({ mails, locale }: { mails: readonly ListedMail[]; locale: Locale }) {
  const t = getTranslator(locale, "desk");
  const columns = (["kind", "to", "order", "state", "at"] as const).map((name) => ({
    label: t(`mail.columns.${name}`),
  }));
  return (
    <Table caption={t("mail.title")} columns={columns}>
      {mails.map(({ id, kind, to, order, state, createdAt }) => (
        <tr key={id}>
          <Cell head>
            <a href={`/admin/mail/${id}`} className="text-brand underline underline-offset-4">
              {kindName(kind, locale)}
            </a>
          </Cell>
          <Cell className="wrap-anywhere">{to}</Cell>
          <Cell>
            {order && (
              <a href={`/admin/orders/${order.number}`} className="text-brand underline underline-offset-4">
                {order.number}
              </a>
            )}
          </Cell>
          <Cell>
            <Badge tone={toneOf(state)}>{t(`mail.states.${state}`)}</Badge>
          </Cell>
          <Cell>
            <Moment at={createdAt} locale={locale} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
