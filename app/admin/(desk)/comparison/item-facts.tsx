import type { ListedItem } from "@/lib/comparison/read";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { decimal, formatMoney, isCurrency } from "@/lib/money";
import { Age } from "../../_components/age";
import { Code } from "../../_components/code";
import { type Fact, Facts } from "../../_components/facts";

type Props = { item: ListedItem; locale: Locale };

/** What is known of an item on both sides. */
export function ItemFacts({ item, locale }: Props) {
  const t = getTranslator(locale, "desk");
  const money = (amount: number | null, currency: string | null) => {
    if (amount === null) return currency && t("comparison.facts.unreadable");
    return isCurrency(currency)
      ? formatMoney(amount, currency, locale)
      : `${currency ?? ""} ${decimal(amount)}`;
  };
  const of = t(`comparison.fields.${item.field ?? "amount"}`);
  const facts: Fact[] = [
    {
      label: t("comparison.facts.order"),
      value: item.orderNumber && (
        <a href={`/admin/orders/${item.orderNumber}`} className="text-link figures">
          {item.orderNumber}
        </a>
      ),
    },
    { label: t("comparison.facts.here", { of }), value: money(item.here, item.currencyHere) },
    { label: t("comparison.facts.atPlexo", { of }), value: money(item.atPlexo, item.currencyAtPlexo) },
    { label: t("comparison.facts.status"), value: item.status },
    { label: t("comparison.facts.since"), value: item.since && <Age at={item.since} locale={locale} /> },
    { label: t("comparison.facts.reference"), value: <Code>{item.reference}</Code> },
    { label: t("comparison.facts.id"), value: item.plexoId && <Code>{item.plexoId}</Code> },
    { label: t("comparison.facts.note"), value: item.note },
    { label: t("comparison.facts.acceptedBy"), value: item.acceptedBy },
    {
      label: t("comparison.facts.acceptedAt"),
      value: item.acceptedAt && <Age at={item.acceptedAt} locale={locale} />,
    },
  ];
  return <Facts facts={facts.filter(({ value }) => value)} />;
}
