import { ShopLink } from "@/app/_ui/shop-link";
import { readCardPart } from "@/lib/gift-cards/part";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { Facts } from "../../../_components/facts";
import type { PartProps } from "./props";

type Props = PartProps & { giftCardId: string; staff: Staff };

/** What an order took from its gift card, and what of it went back. */
export async function GiftCardPart({ order, giftCardId, locale, staff }: Props) {
  const t = getTranslator(locale, "desk");
  const { taken, givenBack, left } = await readCardPart(order.id);
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const link = "text-link inline-flex min-h-11 items-center";
  return (
    <section aria-labelledby="gift-card-part" className="mt-5 border-t border-line pt-4">
      <h3 id="gift-card-part" className="mb-2 text-lg">
        {t("order.money.cardTitle")}
      </h3>
      <Facts
        facts={[
          { label: t("order.money.cardTaken"), value: money(taken) },
          { label: t("order.money.cardGivenBack"), value: money(givenBack) },
          { label: t("order.money.cardLeft"), value: money(left) },
        ]}
      />
      <p className="mt-2 flex flex-wrap gap-x-6">
        <ShopLink href={`/admin/gift-cards/${giftCardId}`} className={link}>
          {t("giftCards.see")}
        </ShopLink>
        {left > 0 && order.stock === "sold" && may(staff.role, "refund") && (
          <ShopLink href={`/admin/orders/${order.number}/gift-card`} className={link}>
            {t("giftCards.giveBack")}
          </ShopLink>
        )}
      </p>
    </section>
  );
}
