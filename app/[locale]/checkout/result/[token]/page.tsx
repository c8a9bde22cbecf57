import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { getCart } from "@/lib/cart/store";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { isBought } from "@/lib/orders/state";
import { isPayable, isSettled } from "@/lib/orders/status";
import { trackOrder } from "@/lib/orders/track";
import { OrderBrief } from "../../_components/order-brief";
import { resultWords } from "../../_components/result-words";
import { ResumePayment } from "../../_components/resume-payment";
import { StatusMark } from "../../_components/status-mark";
import { UnknownOrder } from "../../_components/unknown-order";
import { VoucherPanel } from "../../_components/voucher-panel";
import { refreshEvery } from "../refresh";

export async function generateMetadata(): Promise<Metadata> {
  const t = getTranslator(await getLocale(), "orders");
  return privateMetadata(t("pageTitle"));
}

/** Where the payer's browser comes back to. That it came back proves nothing: what Plexo says is shown. */
export default async function ResultPage({ params }: PageProps<"/[locale]/checkout/result/[token]">) {
  const [locale, { token }] = await Promise.all([getLocale(), params]);
  const tracked = await trackOrder(token);
  if (!tracked) return <UnknownOrder locale={locale} />;

  const { order, reachable } = tracked;
  // The order was paid while this page was being made: its head still counts the goods. Make it again.
  if ((await getCart())?.id === order.cartId && isBought(order)) {
    redirect(localePath(locale, `/checkout/result/${token}`));
  }

  const t = getTranslator(locale, "orders");
  const tone = isPayable(order.status) && order.status !== "unpaid" ? "warning" : "info";
  return (
    <Container width="reading">
      {(!isSettled(order.status) || !reachable) && <AutoRefresh seconds={refreshEvery(order)} />}
      <div aria-live="polite">
        <StatusMark status={order.status} />
        <PageHeading eyebrow={t("title", { number: String(order.number) })} {...resultWords(order, locale)} />
        {!reachable && <Notice tone={tone}>{t("unreachable")}</Notice>}
        {reachable && isPayable(order.status) && order.status !== "unpaid" && <p>{t("nothingCharged")}</p>}
      </div>
      <VoucherPanel order={order} locale={locale} />
      <div className="my-8 flex flex-wrap items-start gap-4">
        {isPayable(order.status) && <ResumePayment order={order} locale={locale} />}
        <ButtonLink kind="secondary" href={localePath(locale, `/orders/${token}`)}>
          {t("actions.view")}
        </ButtonLink>
        <ButtonLink kind="quiet" href={localePath(locale, "/products")}>
          {t("actions.shop")}
        </ButtonLink>
      </div>
      <OrderBrief
        order={order}
        locale={locale}
        title={t(isBought(order) ? "sections.lines" : "sections.ordered")}
      />
    </Container>
  );
}
