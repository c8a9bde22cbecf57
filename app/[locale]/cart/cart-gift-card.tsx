import { readTyped } from "@/app/_components/typed";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { SubmitButton } from "@/app/_ui/submit-button";
import { getCart } from "@/lib/cart/store";
import { getChosenCard } from "@/lib/checkout/gift-card";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type Currency, formatMoney } from "@/lib/money";
import { offeredOpenKinds } from "@/lib/shop/offers";
import { chooseCardAction, forgetCardAction } from "./gift-card-actions";
import { GiftCardForm } from "./gift-card-form";
import { cardProblemText } from "./gift-card-words";

/** Where a gift card's code is typed, or which one is used; in a shop that has gift cards. */
export async function CartGiftCard({ currency, locale }: { currency: Currency; locale: Locale }) {
  if (!offeredOpenKinds.includes("gift_card")) return null;
  const cart = await getCart();
  const card = cart && (await getChosenCard(cart.id, currency));
  const t = getTranslator(locale, "cart");
  return (
    <Panel title={t("giftCard.title")}>
      {card ? (
        <div className="grid gap-4">
          <p>
            {t("giftCard.applied", {
              last4: card.last4,
              balance: formatMoney(card.balance, card.currency, locale),
            })}
          </p>
          {card.problem && (
            <Notice tone="warning">{cardProblemText(card.problem, card.currency, locale)}</Notice>
          )}
          <form action={forgetCardAction.bind(null, locale)}>
            <SubmitButton kind="quiet" pendingLabel={t("giftCard.removing")}>
              {t("giftCard.remove")}
            </SubmitButton>
          </form>
        </div>
      ) : (
        <GiftCardForm
          action={chooseCardAction.bind(null, locale)}
          code={(await readTyped())?.values.code?.slice(0, 60) ?? ""}
          texts={{
            code: t("giftCard.code"),
            hint: t("giftCard.hint"),
            use: t("giftCard.use"),
            using: t("giftCard.using"),
            lost: t("giftCard.problems.broken"),
          }}
        />
      )}
    </Panel>
  );
}
