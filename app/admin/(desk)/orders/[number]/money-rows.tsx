import { Panel } from "@/app/_ui/panel";
import { totalText } from "@/lib/i18n/total-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { GiftCardPart } from "./gift-card-part";
import type { PartProps } from "./props";

const rows = ["asked", "giftCard", "authorized", "captured", "onItsWay", "refunded", "left"] as const;

/** Where an order's money is: what Plexo moved, and the part of a gift card by itself. */
export function MoneyRows({ order, locale, staff }: PartProps & { staff: Staff }) {
  const { money, currency, giftCardId } = order;
  const t = getTranslator(locale, "desk");
  return (
    <Panel title={t("order.money.title")}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-3">
        {rows
          .filter((row) => row !== "giftCard" || giftCardId)
          .map((row) => (
            <div key={row}>
              <dt className="text-sm text-muted">{t(`order.money.${row}`)}</dt>
              <dd className={`figures text-lg ${money[row] === 0 ? "text-muted" : "font-medium"}`}>
                {totalText({ total: money[row], currency }, locale)}
              </dd>
            </div>
          ))}
      </dl>
      {giftCardId && <GiftCardPart order={order} giftCardId={giftCardId} locale={locale} staff={staff} />}
    </Panel>
  );
}
