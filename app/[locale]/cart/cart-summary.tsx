import { Price } from "@/app/_components/price";
import { Totals } from "@/app/_components/totals";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import type { CartView } from "@/lib/cart/read";
import { deliveryMethods, deliveryRange, missingForFreeDelivery } from "@/lib/cart/shipping";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";

/** What the cart comes to, and the way to pay it. */
export function CartSummary({ cart, locale }: { cart: CartView; locale: Locale }) {
  const t = getTranslator(locale, "cart");
  const { zones, subtotal, currency } = cart;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const range = deliveryRange(zones, subtotal, currency);
  const isFetchable = deliveryMethods(zones).includes("pickup");
  const missing = missingForFreeDelivery(zones, subtotal, currency);
  return (
    <Panel title={t("summary")}>
      <Totals
        rows={[
          {
            label: t(range ? "delivery" : "pickup"),
            value:
              !range || range.most === 0
                ? t("deliveryFree")
                : t("deliveryCost", {
                    price: money(range.least),
                    kind: range.least === 0 ? "department" : range.most > range.least ? "from" : "same",
                    pickup: String(isFetchable),
                  }),
          },
          {
            label: t("subtotal"),
            value: <Price minor={subtotal} currency={currency} locale={locale} />,
            strong: true,
          },
        ]}
      />
      {missing > 0 && (
        <p className="mt-4 rounded-lg bg-cool-mist px-4 py-3 text-sm">
          {t("deliveryHint", { price: money(missing) })}
        </p>
      )}
      <div className="mt-6">
        {cart.ready ? (
          <ButtonLink href={localePath(locale, "/checkout")} wide>
            {t("checkout")}
          </ButtonLink>
        ) : (
          <p className="text-sm font-medium text-danger">{t("checkoutBlocked")}</p>
        )}
      </div>
    </Panel>
  );
}
