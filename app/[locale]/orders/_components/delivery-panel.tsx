import { Panel } from "@/app/_ui/panel";
import { isToldToShopper } from "@/lib/fulfilment/rules";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import type { OrderView } from "@/lib/orders/read";

type Props = { order: OrderView; locale: Locale; showsPerson: boolean };

/** How far an order's goods are; and (`showsPerson`) who brings them, and where that is followed. */
export function DeliveryPanel({ order, locale, showsPerson }: Props) {
  if (!isToldToShopper(order)) return null;
  const t = getTranslator(locale, "orders");
  const { fulfilment, fulfilledAt, carrier, tracking, trackingUrl } = order;
  const facts = [
    [t("delivery.carrier"), carrier],
    [t("delivery.tracking"), tracking],
  ] as const;
  return (
    <Panel title={t("sections.delivery")}>
      <p className="font-medium">{t(`delivery.steps.${fulfilment}`)}</p>
      {fulfilledAt && (
        <p className="text-sm text-muted">
          <time dateTime={fulfilledAt.toISOString()}>
            {getFormatter(locale).dateTime(fulfilledAt, { dateStyle: "long" })}
          </time>
        </p>
      )}
      {showsPerson && (
        <dl className="mt-3 grid gap-3 empty:hidden">
          {facts.map(([label, value]) =>
            value === null ? null : (
              <div key={label} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
                <dt className="text-muted">{label}</dt>
                <dd className="min-w-0 wrap-anywhere">{value}</dd>
              </div>
            ),
          )}
        </dl>
      )}
      {showsPerson && trackingUrl && (
        <p className="mt-3">
          <a href={trackingUrl} rel="noreferrer" className="text-link inline-flex min-h-11 items-center">
            {t("delivery.follow")}
          </a>
        </p>
      )}
    </Panel>
  );
}
