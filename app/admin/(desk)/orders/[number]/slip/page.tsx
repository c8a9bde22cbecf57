import { notFound } from "next/navigation";
import { ShopLink } from "@/app/_ui/shop-link";
import { Facts } from "@/app/admin/_components/facts";
import { Moment } from "@/app/admin/_components/moment";
import { ownFacts } from "@/lib/checkout/own-facts";
import { getTranslator } from "@/lib/i18n/translator";
import { getDeskOrder, parseOrderNumber } from "@/lib/orders/for-desk";
import { addressLine } from "@/lib/shop/built-in-fields";
import { requireStaff } from "@/lib/staff/login";
import { shop } from "@/shop/shop";

/** What goes into the parcel, on paper: no prices, as it may be a present. */
export default async function SlipPage({ params }: PageProps<"/admin/orders/[number]/slip">) {
  const { locale } = await requireStaff("see");
  const order = await getDeskOrder(parseOrderNumber((await params).number) ?? 0);
  if (!order?.delivery) notFound();
  const t = getTranslator(locale, "desk");
  const tCheckout = getTranslator(locale, "checkout");
  const number = String(order.number);
  const title = t("fulfilment.slip.title", { number });
  const facts = [
    { label: t("orders.columns.createdAt"), value: <Moment at={order.createdAt} locale={locale} /> },
    { label: t("orders.columns.name"), value: order.name },
    { label: t("orders.columns.phone"), value: order.phone },
    { label: t("order.buyer.delivery"), value: tCheckout(`delivery.${order.delivery}`) },
    { label: t("order.buyer.address"), value: addressLine(order) },
    {
      label: t("order.buyer.note"),
      value: order.note && <span className="whitespace-pre-line">{order.note}</span>,
    },
    ...ownFacts(order.ownFields, locale).map(([label, value]) => ({ label, value })),
  ];
  return (
    <>
      <title>{title}</title>
      <p className="mb-6 flex flex-wrap gap-x-6 text-sm print:hidden">
        <ShopLink href={`/admin/orders/${number}`} className="text-link">
          {t("operation.back", { number })}
        </ShopLink>
        <span className="text-muted">{t("fulfilment.slip.hint")}</span>
      </p>
      <article className="max-w-2xl">
        <p className="font-display text-xl">{shop.name}</p>
        <h1 className="mb-4 text-3xl">{title}</h1>
        <Facts facts={facts.filter(({ value }) => value)} />
        <table className="mt-6 w-full border-collapse text-left">
          <caption className="sr-only">{t("order.goods.title")}</caption>
          <thead>
            <tr className="border-b border-edge text-sm">
              <th scope="col" className="py-2 pr-4">
                {t("fulfilment.slip.quantity")}
              </th>
              <th scope="col" className="py-2">
                {t("fulfilment.slip.goods")}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map(({ id, quantity, name, detail, sku }) => (
              <tr key={id} className="break-inside-avoid border-b border-line align-top">
                <td className="figures py-2 pr-4 text-lg font-medium">{quantity}</td>
                <td className="py-2 wrap-anywhere">
                  {[name, detail].filter(Boolean).join(" · ")}
                  <span className="block text-sm text-muted">{sku}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </>
  );
}
