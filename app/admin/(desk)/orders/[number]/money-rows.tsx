import { Panel } from "@/app/_ui/panel";
import { totalText } from "@/lib/i18n/total-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { PartProps } from "./props";

const rows = ["asked", "authorized", "captured", "refunded", "onItsWay", "left"] as const;

/** Where an order's money is. */
export function MoneyRows({ order: { money, currency }, locale }: PartProps) {
  const t = getTranslator(locale, "desk");
  return (
    <Panel title={t("order.money.title")}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-3">
        {rows.map((row) => (
          <div key={row}>
            <dt className="text-sm text-muted">{t(`order.money.${row}`)}</dt>
            <dd className={`figures text-lg ${money[row] === 0 ? "text-muted" : "font-medium"}`}>
              {totalText({ total: money[row], currency }, locale)}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
