import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { findCustomer } from "@/lib/customers/login";
import { getMailedCard } from "@/lib/gift-cards/read";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { isPersonShown } from "@/lib/orders/person";
import { isBought } from "@/lib/orders/state";
import { isPayable } from "@/lib/orders/status";
import { trackOrder } from "@/lib/orders/track";
import { now } from "@/lib/platform/clock";
import { readSigned } from "@/lib/platform/cookie-store";
import { OrderBrief } from "../../checkout/_components/order-brief";
import { resultWords } from "../../checkout/_components/result-words";
import { ResumePayment } from "../../checkout/_components/resume-payment";
import { UnknownOrder } from "../../checkout/_components/unknown-order";
import { VoucherPanel } from "../../checkout/_components/voucher-panel";
import { BoughtCard } from "../_components/bought-card";
import { DeliveryPanel } from "../_components/delivery-panel";
import { OpenOrder } from "../_components/open-order";
import { OrderFacts } from "../_components/order-facts";
import { OrderHistory } from "../_components/order-history";

export async function generateMetadata(): Promise<Metadata> {
  const t = getTranslator(await getLocale(), "orders");
  // The link opens the order: no search engine has it, and no other site is told of it (Referrer-Policy).
  return privateMetadata(t("pageTitle"));
}

/** One order, for as long as one has its link. */
export default async function OrderPage({ params, searchParams }: PageProps<"/[locale]/orders/[token]">) {
  const [locale, { token }, { email }] = await Promise.all([getLocale(), params, searchParams]);
  const tracked = await trackOrder(token);
  if (!tracked) return <UnknownOrder locale={locale} />;

  const { order } = tracked;
  const isOwner = order.customerId !== null && order.customerId === (await findCustomer())?.id;
  const showsPerson =
    isOwner ||
    isPersonShown(order.history, now(), order.fulfilledAt) ||
    (await readSigned("opened")) === token;
  // The code is money: like personal data, an old link alone does not show it.
  const card = showsPerson && order.kind === "gift_card" ? await getMailedCard({ orderId: order.id }) : null;
  const t = getTranslator(locale, "orders");
  return (
    <Container width="form">
      <PageHeading
        eyebrow={t(`status.${order.status}`)}
        title={t("title", { number: String(order.number) })}
        intro={resultWords(order, locale).intro}
      />
      {isPayable(order.status) && (
        <div className="mb-8">
          <ResumePayment order={order} locale={locale} isAside={!showsPerson} />
        </div>
      )}
      <VoucherPanel order={order} locale={locale} />
      {card && <BoughtCard card={card} locale={locale} />}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <OrderBrief
            order={order}
            locale={locale}
            title={t(isBought(order) ? "sections.lines" : "sections.ordered")}
          />
          <OrderHistory history={order.history} locale={locale} />
        </div>
        <div className="grid gap-6">
          <DeliveryPanel order={order} locale={locale} showsPerson={showsPerson} />
          <OrderFacts order={order} locale={locale} showsPerson={showsPerson} />
          {!showsPerson && <OpenOrder token={token} locale={locale} problem={email} />}
        </div>
      </div>
      <p className="mt-8 text-muted">{t("facts.keepLink")}</p>
    </Container>
  );
}
