import { Notice } from "@/app/_ui/notice";
import { ShopLink } from "@/app/_ui/shop-link";
import { readCardPart } from "@/lib/gift-cards/part";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import type { Operable } from "@/lib/payments/operable";

type Props = { order: Operable["order"]; locale: Locale };

/** Beside a refund at Plexo: what a gift card paid of the order, and when that goes back. */
export async function GiftCardAside({ order, locale }: Props) {
  const t = getTranslator(locale, "desk");
  const { taken, left } = await readCardPart(order.id);
  // Of one that its gift card did not pay in the end.
  if (taken === 0) return null;
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  return (
    <div className="mb-6 max-w-2xl">
      <Notice title={t("giftCards.aside.title", { taken: money(taken) })}>
        <p>{t("giftCards.aside.text", { left: money(left) })}</p>
        {left > 0 && order.stock === "sold" && (
          <ShopLink
            href={`/admin/orders/${order.number}/gift-card`}
            className="text-link inline-flex min-h-11 items-center"
          >
            {t("giftCards.giveBack")}
          </ShopLink>
        )}
      </Notice>
    </div>
  );
}
