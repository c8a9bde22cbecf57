import { ShopLink } from "@/app/_ui/shop-link";
import type { OwnOrder } from "@/lib/customers/own-orders";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { totalText } from "@/lib/i18n/total-text";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";

/** An order among others: which one it is, what was bought, what it cost and how it stands. */
export function OrderRow({ order, locale }: { order: OwnOrder; locale: Locale }) {
  const t = getTranslator(locale, "account");
  const { number, token, createdAt, kind, status } = order;
  const what = kind === "goods" ? order.names.join(", ") : getTranslator(locale, "open")(`${kind}.name`);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <ShopLink href={localePath(locale, `/orders/${token}`)} className="text-link font-medium">
          {t("orders.number", { number: String(number) })}
        </ShopLink>
        <p className="break-words">{what}</p>
        <p className="text-sm text-muted">
          <time dateTime={createdAt.toISOString()}>
            {getFormatter(locale).dateTime(createdAt, { dateStyle: "long" })}
          </time>
        </p>
      </div>
      <p className="sm:text-right">
        <span className="figures">{totalText(order, locale)}</span>
        <span className="block text-sm text-muted">
          {getTranslator(locale, "orders")(`status.${status}`)}
        </span>
      </p>
    </li>
  );
}
