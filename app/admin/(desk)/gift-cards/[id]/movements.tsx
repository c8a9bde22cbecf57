import type { getDeskCard } from "@/lib/gift-cards/desk/list";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { Moment } from "../../../_components/moment";
import { Cell, Table } from "../../../_components/table";

type Props = { card: NonNullable<Awaited<ReturnType<typeof getDeskCard>>>; locale: Locale };

/** What came onto a card and went from it, and by what: the newest first. */
export function Movements({ card: { movements, currency }, locale }: Props) {
  const t = getTranslator(locale, "desk");
  const columns = [
    { label: t("giftCards.columns.at") },
    { label: t("giftCards.columns.what") },
    { label: t("giftCards.columns.moved"), align: "right" },
    { label: t("giftCards.columns.by") },
  ] as const;
  return (
    <Table caption={t("giftCards.movements")} columns={columns}>
      {movements.map(({ id, at, kind, amount, order, staff, note }) => (
        <tr key={String(id)}>
          <Cell>
            <Moment at={at} locale={locale} />
          </Cell>
          <Cell head>{t(`giftCards.kinds.${kind}`)}</Cell>
          <Cell align="right">{formatMoney(amount, currency, locale)}</Cell>
          <Cell className="min-w-48 wrap-anywhere">
            {order && (
              <a href={`/admin/orders/${order.number}`} className="text-link">
                {t("giftCards.ofOrder", { number: String(order.number) })}
              </a>
            )}
            {staff && <span className="block">{staff.name}</span>}
            {note && <span className="block text-muted italic">“{note}”</span>}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
