import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { isPayable } from "@/lib/orders/status";
import { trackOrder } from "@/lib/orders/track";
import { openPaths } from "@/lib/shop/offers";
import { OrderBrief } from "../../_components/order-brief";
import { ResumePayment } from "../../_components/resume-payment";
import { UnknownOrder } from "../../_components/unknown-order";
import { refreshEvery } from "../../result/refresh";

export async function generateMetadata(): Promise<Metadata> {
  const t = getTranslator(await getLocale(), "orders");
  return privateMetadata(t("cancel.title"));
}

/** Where a payer who gave up comes back to. It cancels nothing: the session goes on until it expires. */
export default async function CancelPage({ params }: PageProps<"/[locale]/checkout/cancel/[token]">) {
  const [locale, { token }] = await Promise.all([getLocale(), params]);
  const tracked = await trackOrder(token);
  if (!tracked) return <UnknownOrder locale={locale} />;

  const { order, reachable } = tracked;
  const t = getTranslator(locale, "orders");
  // It was paid after all, or something is under way: the result page has the words for that.
  if (!isPayable(order.status)) redirect(localePath(locale, `/checkout/result/${token}`));

  return (
    <Container width="reading">
      {!reachable && <AutoRefresh seconds={refreshEvery(order)} />}
      <PageHeading
        eyebrow={t("title", { number: String(order.number) })}
        title={t("cancel.title")}
        intro={t(!reachable ? "cancel.unsure" : order.kind === "goods" ? "cancel.text" : "cancel.open")}
      />
      <div className="my-8 flex flex-wrap items-start gap-4">
        <ResumePayment order={order} locale={locale} />
        <ButtonLink
          kind="secondary"
          href={localePath(locale, order.kind === "goods" ? "/cart" : openPaths[order.kind])}
        >
          {t("cancel.change")}
        </ButtonLink>
      </div>
      <OrderBrief order={order} locale={locale} title={t("sections.ordered")} />
    </Container>
  );
}
