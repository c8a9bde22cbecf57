import { Panel } from "@/app/_ui/panel";
import { ownFacts } from "@/lib/checkout/own-facts";
import { getTranslator } from "@/lib/i18n/translator";
import { addressLine } from "@/lib/shop/built-in-fields";
import { Facts } from "../../../_components/facts";
import type { PartProps } from "./props";

/** Who ordered, and where it goes. */
export function Buyer({ order, locale }: PartProps) {
  const t = getTranslator(locale, "desk");
  const tCheckout = getTranslator(locale, "checkout");
  const facts = [
    { label: t("orders.columns.name"), value: order.name },
    {
      label: t("orders.columns.email"),
      value: (
        <a href={`mailto:${encodeURIComponent(order.email)}`} className="text-link">
          {order.email}
        </a>
      ),
    },
    {
      label: t("orders.columns.phone"),
      value: order.phone && (
        <a href={`tel:${order.phone.replace(/[^\d+]/g, "")}`} className="text-link">
          {order.phone}
        </a>
      ),
    },
    {
      label: t("order.buyer.document"),
      value: order.documentType && `${tCheckout(`documentTypes.${order.documentType}`)} ${order.document}`,
    },
    { label: t("order.buyer.delivery"), value: order.delivery && tCheckout(`delivery.${order.delivery}`) },
    { label: t("order.buyer.address"), value: addressLine(order) },
    ...ownFacts(order.ownFields, locale).map(([label, value]) => ({ label, value })),
    { label: t("order.buyer.note"), value: order.note },
    { label: t("order.buyer.recipient"), value: order.recipientEmail },
    { label: t("order.buyer.giftMessage"), value: order.giftMessage },
    { label: t("order.buyer.language"), value: order.locale },
  ];
  return (
    <Panel title={t("orders.columns.buyer")}>
      <Facts facts={facts.filter(({ value }) => value)} />
    </Panel>
  );
}
