import type { Metadata } from "next";
import { headers } from "next/headers";
import { LineList } from "@/app/_components/line-list";
import { Price } from "@/app/_components/price";
import { type TotalRow, Totals } from "@/app/_components/totals";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { type CartView, readCart } from "@/lib/cart/read";
import {
  type DeliveryMethod,
  type Destination,
  deliveryMethods,
  deliveryRange,
  shippingCost,
} from "@/lib/cart/shipping";
import { getCart, getCurrency } from "@/lib/cart/store";
import { isChargedLater } from "@/lib/checkout/charged-later";
import { type ChosenCard, getSpendableCard } from "@/lib/checkout/gift-card";
import { installmentsFor } from "@/lib/checkout/installments";
import { getLastForm } from "@/lib/checkout/last-form";
import { reviewCart, seenOf } from "@/lib/checkout/review";
import { listUsableCards } from "@/lib/customers/cards/usable";
import { findCustomer } from "@/lib/customers/login";
import { knownOf } from "@/lib/customers/prefill";
import { splitTotal } from "@/lib/gift-cards/rules";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { pickupText, shopTexts } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { logError } from "@/lib/platform/log";
import { getSettings } from "@/lib/settings/read";
import { type Settings, shopSettings } from "@/lib/settings/settings";
import type { CustomerCard } from "@/prisma/generated/client";
import { CheckoutForm } from "./_components/checkout-form";
import { getFormTexts } from "./_components/form-texts";
import { payAction } from "./actions";
import { recallCheckout } from "./order-cookie";
import type { CheckoutState } from "./state";
import { shownTotals } from "./totals";
import { readTypedCheckout } from "./typed";
import { tellChanges } from "./words";

export async function generateMetadata(): Promise<Metadata> {
  const t = getTranslator(await getLocale(), "checkout");
  return privateMetadata(t("title"));
}

export default async function CheckoutPage() {
  const locale = await getLocale();
  const t = getTranslator(locale, "checkout");
  const { cart, card, settings, initial, cards } = await readForForm(locale);
  if (cart?.lines.length === 0) return <EmptyCheckout locale={locale} />;

  const { zones } = settings.delivery;
  const currency = cart?.currency ?? (await getCurrency());
  const deliveries = deliveryMethods(zones).map((method) => ({
    value: method,
    label: t(`delivery.${method}`),
    note: method === "pickup" ? pickupText(locale) : shopTexts(locale).deliveryNote,
    aside: cart && <ShippingCost method={method} cart={cart} locale={locale} />,
  }));

  // One form in one place, with the order beside it or without: what an action gave it is found by its place.
  return (
    <Container width="form">
      <PageHeading title={t("title")} />
      <CheckoutForm
        initial={initial}
        action={payAction.bind(null, locale)}
        texts={getFormTexts(locale, {
          means: settings.payment.means,
          installments: installmentsFor(
            settings.installments,
            cart?.subtotal ?? Number.POSITIVE_INFINITY,
            currency,
          ),
          zones,
          cards,
          isChargedLater: isChargedLater(settings.payment, cart?.lines ?? []),
        })}
        deliveries={deliveries}
        seen={cart && JSON.stringify(seenOf(cart, card))}
        summary={
          cart ? (
            <Summary cart={cart} card={card} locale={locale} />
          ) : (
            <Notice tone="warning">{t("withoutSummary")}</Notice>
          )
        }
      />
    </Container>
  );
}

type ForForm = {
  cart: CartView | null;
  card: ChosenCard | null;
  settings: Settings;
  initial: CheckoutState;
  cards: CustomerCard[];
};

/**
 * What stands around the form, from the database. When that can't be read after the form was sent, the form is
 * shown without: it comes back with what was typed.
 */
async function readForForm(locale: Locale): Promise<ForForm> {
  const typed = await readTypedCheckout(locale);
  try {
    const [cart, settings, customer] = await Promise.all([readCart(locale), getSettings(), findCustomer()]);
    const [known, cards] = customer
      ? await Promise.all([knownOf(customer), listUsableCards(customer)])
      : [{}, []];
    const own = await getCart();
    const card = own && (await getSpendableCard(own.id, cart.currency));
    const last = typed ? {} : await getLastForm(await recallCheckout());
    return { cart, card, settings, cards, initial: typed ?? { values: { ...known, ...last } } };
  } catch (error) {
    if (!typed && !(await headers()).has(internalHeaders.form)) throw error;
    logError(error, {}, "checkout without its order");
    return { cart: null, card: null, settings: shopSettings(), cards: [], initial: typed ?? { values: {} } };
  }
}

type ShippingProps = { method: DeliveryMethod; cart: CartView; locale: Locale };

/** What one way to receive the goods costs; from so much on, where it depends on the department. */
function ShippingCost({ method, cart: { zones, subtotal, currency }, locale }: ShippingProps) {
  const range = method === "pickup" ? null : deliveryRange(zones, subtotal, currency);
  if (!range || range.most === 0) return getTranslator(locale, "checkout")("delivery.free");
  const isSame = range.least === range.most;
  if (range.least === 0) return getTranslator(locale, "checkout")("delivery.byDepartment");
  return (
    <>
      {!isSame && `${getTranslator(locale, "catalog")("from")} `}
      <Price minor={range.least} currency={currency} locale={locale} />
    </>
  );
}

type SummaryProps = { cart: CartView; card: ChosenCard | null; locale: Locale };

function Summary({ cart, card, locale }: SummaryProps) {
  const t = getTranslator(locale, "checkout");
  const { zones, currency, subtotal } = cart;
  // What this page shows is what the shopper has seen, so only stock can stand in the way of a line here.
  const seen = seenOf(cart);
  const problemOf = (sku: string) => {
    const changes = reviewCart(cart, seen, "pickup").filter(
      (change) => "sku" in change && change.sku === sku,
    );
    return tellChanges(changes, cart, locale)[0];
  };
  const lines = cart.lines.map((line) => ({ ...line, key: line.sku, problem: problemOf(line.sku) }));
  const price = (minor: number) => <Price minor={minor} currency={currency} locale={locale} />;

  const cardRows = (total: number): TotalRow[] => {
    if (!card) return [];
    const { byCard, due } = splitTotal(total, card.balance);
    return [
      { label: t("totals.giftCard", { last4: card.last4 }), value: price(-byCard) },
      { label: t("totals.due"), value: price(due), strong: true },
    ];
  };

  const rows = (destination: Destination | null): TotalRow[] => {
    const first = { label: t("totals.subtotal"), value: price(subtotal) };
    if (!destination) return [first, { label: t("totals.shipping"), value: t("delivery.byDepartment") }];
    const shipping = shippingCost(zones, destination, subtotal, currency);
    return [
      first,
      {
        label: t(destination === "pickup" ? "totals.pickup" : "totals.shipping"),
        value: shipping === 0 ? t("delivery.free") : price(shipping),
      },
      { label: t("totals.total"), value: price(subtotal + shipping), strong: true },
      ...cardRows(subtotal + shipping),
    ];
  };

  return (
    <Panel title={t("sections.summary")}>
      <LineList lines={lines} currency={currency} locale={locale} />
      <div className="mt-5 border-t border-line pt-5">
        {shownTotals(zones).map(({ destination, className }) => (
          <div key={destination} className={className}>
            <Totals rows={rows(destination)} />
          </div>
        ))}
      </div>
      {!cart.ready && (
        <div className="mt-5">
          <Notice tone="warning" title={getTranslator(locale, "cart")("problems.title")}>
            {cart.tooLarge && <p>{t("changed.too-large")}</p>}
          </Notice>
        </div>
      )}
      <ButtonLink kind="quiet" href={localePath(locale, "/cart")} className="mt-3">
        {t("changeCart")}
      </ButtonLink>
    </Panel>
  );
}

function EmptyCheckout({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "checkout");
  return (
    <Container width="reading">
      <PageHeading title={t("empty.title")} intro={t("empty.text")} />
      <ButtonLink href={localePath(locale, "/products")}>{t("empty.action")}</ButtonLink>
    </Container>
  );
}
