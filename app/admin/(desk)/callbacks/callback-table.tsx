import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedCallback } from "@/lib/payments/inbox";
import { Badge } from "../../_components/badge";
import { Moment } from "../../_components/moment";
import { Cell, Table } from "../../_components/table";
import { reasonInWords } from "../../_reason";
import { Delay } from "./delay";
import { toneOf } from "./tone";

type Props = { locale: Locale; callbacks: readonly ListedCallback[] };

/** The callbacks of a page, each with the way to what it brought. */
export function CallbackTable({ locale, callbacks }: Props) {
  const t = getTranslator(locale, "desk");
  const names = ["received", "outcome", "says", "delay", "repeats", "order"] as const;
  return (
    <Table
      caption={t("callbacks.title")}
      columns={names.map((name) => ({ label: t(`callbacks.columns.${name}`) }))}
    >
      {callbacks.map((callback) => (
        <tr key={callback.id} className="hover:bg-paper">
          <Cell head>
            <a href={`/admin/callbacks/${callback.id}`} className="text-link">
              <Moment at={callback.receivedAt} locale={locale} />
            </a>
          </Cell>
          <Cell>
            <Badge tone={toneOf[callback.state]}>{t(`callbacks.states.${callback.state}`)}</Badge>
            {callback.reason && (
              <span className="mt-1 block wrap-anywhere text-muted">
                {reasonInWords(callback.reason, locale)}
              </span>
            )}
          </Cell>
          <Cell>
            {callback.problem ? t("callbacks.unreadable", { why: callback.problem }) : callback.status}
          </Cell>
          <Cell className="figures whitespace-nowrap">
            <Delay callback={callback} locale={locale} />
          </Cell>
          <Cell className="figures">{callback.repeats > 0 && callback.repeats}</Cell>
          <Cell>
            <a href={`/admin/orders/${callback.orderNumber}`} className="text-link figures">
              {callback.orderNumber}
            </a>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
