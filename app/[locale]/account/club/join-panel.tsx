import { readTyped } from "@/app/_components/typed";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import type { Zones } from "@/lib/cart/shipping";
import { getCurrency } from "@/lib/cart/store";
import { listBoxes } from "@/lib/club/box";
import { consentVersion } from "@/lib/club/join";
import { isExpired } from "@/lib/customers/cards/rules";
import type { Customer } from "@/lib/customers/login";
import { knownOf } from "@/lib/customers/prefill";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { now } from "@/lib/platform/clock";
import { getSettings } from "@/lib/settings/read";
import type { CustomerCard } from "@/prisma/generated/client";
import { shop } from "@/shop/shop";
import { cardName, expiryOf } from "../cards/card-name";
import { joinClubAction } from "./actions";
import { JoinForm, type JoinTexts } from "./join-form";
import { deliveryCards, formTexts } from "./place-texts";

type Props = { customer: Customer; cards: CustomerCard[]; locale: Locale };

/** Joining: with a saved card, or first the way to save one. */
export async function JoinPanel({ customer, cards, locale }: Props) {
  const t = getTranslator(locale, "club");
  const usable = cards.filter((card) => !isExpired(card, now()));
  if (usable.length === 0) {
    return (
      <Panel title={t("join.title")}>
        <p className="mb-5">{t("join.noCard")}</p>
        <ButtonLink href={localePath(locale, "/account/cards")}>{t("join.saveCard")}</ButtonLink>
      </Panel>
    );
  }
  const currency = await getCurrency();
  const [boxes, { delivery }, known, typed] = await Promise.all([
    listBoxes(locale, currency),
    getSettings(),
    knownOf(customer),
    readTyped(),
  ]);
  if (boxes.length === 0) return <Panel title={t("join.title")}>{t("boxes.none")}</Panel>;
  const { zones } = delivery;
  return (
    <JoinForm
      initial={{ values: { ...known, documentType: "ci", ...typed?.values } }}
      action={joinClubAction.bind(null, locale)}
      texts={textsFor(locale, zones)}
      currency={currency}
      version={consentVersion}
      boxes={boxes.map(({ sku, name, detail, price }) => ({
        value: sku,
        label: [name, detail].filter(Boolean).join(" · "),
        aside: formatMoney(price, currency, locale),
      }))}
      cards={cardOptions(usable, locale)}
      deliveries={deliveryCards(zones, locale)}
    />
  );
}

/** Cards to choose from, each by its name and its end. */
function cardOptions(cards: readonly CustomerCard[], locale: Locale) {
  const t = getTranslator(locale, "account");
  return cards.map((card) => ({
    value: card.id,
    label: cardName(card, locale),
    note: t("cards.expires", expiryOf(card)),
  }));
}

function textsFor(locale: Locale, zones: Zones): JoinTexts {
  const t = getTranslator(locale, "club");
  const texts = formTexts(locale, zones);
  return {
    ...texts,
    // The account has it.
    fields: texts.fields.filter(({ name }) => name !== "email"),
    ...{ box: t("join.box"), card: t("join.card"), cardText: t("join.cardText") },
    consent: t("join.consent", { shop: shop.name }),
    ...{ submit: t("join.submit"), joining: t("join.joining"), note: t("join.note") },
  };
}
