import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProductPicture } from "@/app/_components/product-picture";
import { pageMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { getCurrency } from "@/lib/cart/store";
import { listBoxes } from "@/lib/club/box";
import { hasClub } from "@/lib/club/offer";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = getTranslator(locale, "club");
  return pageMetadata({ locale, path: "/club", title: t("title"), description: t("intro") });
}

/** What the club is, and what its boxes cost. Joining is in the account. */
export default async function ClubPage() {
  if (!hasClub) notFound();
  const [locale, currency] = await Promise.all([getLocale(), getCurrency()]);
  const t = getTranslator(locale, "club");
  const boxes = await listBoxes(locale, currency);
  return (
    <Container width="form">
      <PageHeading title={t("title")} intro={t("intro")} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title={t("boxes.title")}>
          {boxes.length === 0 ? (
            <p>{t("boxes.none")}</p>
          ) : (
            <>
              <ul className="divide-y divide-line">
                {boxes.map(({ sku, name, detail, image, price }) => (
                  <li key={sku} className="flex items-center gap-4 py-4 first:pt-0">
                    <div className="w-20 shrink-0 overflow-hidden rounded-lg">
                      <ProductPicture src={image} alt="" sizes="5rem" />
                    </div>
                    <p className="min-w-0 grow">
                      <span className="block font-medium">{name}</span>
                      {detail && <span className="text-muted">{detail}</span>}
                    </p>
                    <p className="text-right">
                      <span className="figures">{formatMoney(price, currency, locale)}</span>
                      <span className="block text-sm text-muted">{t("boxes.perMonth")}</span>
                    </p>
                  </li>
                ))}
              </ul>
              <p className="mt-4 text-sm text-muted">{t("boxes.delivery")}</p>
            </>
          )}
        </Panel>
        <div className="grid gap-6">
          <Panel title={t("how.title")}>
            <ol className="grid list-decimal gap-3 pl-5">
              {(["announce", "skip", "declined", "leave"] as const).map((step) => (
                <li key={step}>{t(`how.${step}`)}</li>
              ))}
            </ol>
          </Panel>
          <Panel title={t("join.title")}>
            <p className="mb-5">{t("join.signIn")}</p>
            <ButtonLink href={localePath(locale, "/account/club")}>{t("join.open")}</ButtonLink>
          </Panel>
        </div>
      </div>
    </Container>
  );
}
