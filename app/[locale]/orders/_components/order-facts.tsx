import { Panel } from "@/app/_ui/panel";
import { maskDocument } from "@/lib/checkout/documents";
import { ownFacts } from "@/lib/checkout/own-facts";
import type { Locale } from "@/lib/i18n/locales";
import { pickupText } from "@/lib/i18n/shop-texts";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { brandName } from "@/lib/orders/brands";
import type { OrderView } from "@/lib/orders/read";
import { addressLine } from "@/lib/shop/built-in-fields";

type Props = { order: OrderView; locale: Locale; showsPerson: boolean };

/** How an order is delivered and paid, and (`showsPerson`) who ordered, where it goes and with which card. */
export function OrderFacts({ order, locale, showsPerson }: Props) {
  const t = getTranslator(locale, "orders");
  const tCheckout = getTranslator(locale, "checkout");
  const { payment } = order;
  const isInPart = order.status === "partially_paid";
  const card =
    payment?.brand && payment.last4
      ? t("facts.cardEnding", { brand: brandName(payment.brand), last4: payment.last4 })
      : null;

  const facts: [string, string | null][] = [
    [
      t("facts.date"),
      getFormatter(locale).dateTime(order.createdAt, {
        dateStyle: "long",
        timeStyle: "short",
        hourCycle: "h23",
      }),
    ],
    [t("facts.status"), t(`status.${order.status}`)],
    [t("sections.delivery"), order.delivery && tCheckout(`delivery.${order.delivery}`)],
    [t("facts.means"), tCheckout(order.isSettled ? "totals.byGiftCard" : `means.${order.means}`)],
    [
      t("facts.installments"),
      order.means === "card" && !order.isSettled
        ? tCheckout("installments", { count: order.installments })
        : null,
    ],
  ];
  const person: typeof facts = [
    [t("facts.name"), order.name],
    [t("facts.email"), order.email],
    [t("facts.phone"), order.phone],
    [
      t("facts.document"),
      order.documentType &&
        order.document &&
        `${tCheckout(`documentTypes.${order.documentType}`)} ${maskDocument(order.document)}`,
    ],
    [t("facts.address"), order.delivery && (addressLine(order) || pickupText(locale))],
    ...ownFacts(order.ownFields, locale),
    [t("facts.note"), order.note],
    [t("facts.recipient"), order.recipientEmail],
    [t("facts.giftMessage"), order.giftMessage],
    [
      t("facts.received"),
      isInPart ? formatMoney(order.paidTotal - order.refundedTotal, order.currency, locale) : null,
    ],
    [t("facts.card"), card],
    [t("facts.authorization"), payment?.authorization ?? null],
  ];

  return (
    <Panel title={t("sections.contact")}>
      <dl className="grid gap-3">
        {[...facts, ...(showsPerson ? person : [])].map(([label, value]) =>
          value === null ? null : (
            <div key={label} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
              <dt className="text-muted">{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Panel>
  );
}
