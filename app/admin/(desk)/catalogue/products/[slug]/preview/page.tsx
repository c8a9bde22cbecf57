import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notice } from "@/app/_ui/notice";
import { ShopLink } from "@/app/_ui/shop-link";
import { ProductOffer } from "@/app/[locale]/products/[slug]/product-offer";
import { ProductView } from "@/app/[locale]/products/[slug]/product-view";
import { previewProduct } from "@/lib/catalog/query";
import { readStock } from "@/lib/catalog/variants";
import { languageNames, languageTags, locales, parseLocale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { isLegalSlug } from "@/lib/shop/goods-rules";
import { offeredCurrencies, parseCurrency } from "@/lib/shop/offers";
import { requireStaff } from "@/lib/staff/login";
import { Back } from "../../../_form/back";

type Props = PageProps<"/admin/catalogue/products/[slug]/preview">;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  return { title: getTranslator(locale, "desk")("catalogue.preview.title") };
}

/** A product's page as shoppers will see it, whether or not it is on sale. Nothing can be bought here. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const staff = await requireStaff("catalogue");
  const t = getTranslator(staff.locale, "desk");
  const { slug } = await params;
  const asked = await searchParams;
  const [locale, currency] = [parseLocale(asked.locale), parseCurrency(asked.currency)];
  const [product, stock] = isLegalSlug(slug)
    ? await Promise.all([previewProduct(slug, locale, currency), readStock(slug)])
    : [null, new Map()];
  if (!product) notFound();
  const views = locales.flatMap((each) =>
    offeredCurrencies.map((other) => ({ locale: each, currency: other })),
  );
  return (
    <>
      <Back href={`/admin/catalogue/products/${slug}`}>{t("catalogue.preview.back")}</Back>
      <Notice title={t("catalogue.preview.title")}>
        <p>{t("catalogue.preview.text")}</p>
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          {views.map((view) => (
            <li key={`${view.locale} ${view.currency}`}>
              <ShopLink
                href={`/admin/catalogue/products/${slug}/preview?${new URLSearchParams(view)}`}
                aria-current={view.locale === locale && view.currency === currency ? "page" : undefined}
                className="text-link inline-flex min-h-8 items-center aria-[current]:font-semibold"
              >
                {languageNames[view.locale]}, {view.currency}
              </ShopLink>
            </li>
          ))}
        </ul>
      </Notice>
      <div lang={languageTags[locale]} className="mt-8">
        <ProductView product={product} currency={currency} locale={locale}>
          <div inert>
            <ProductOffer product={product} stock={stock} lastTry={{}} currency={currency} locale={locale} />
          </div>
        </ProductView>
      </div>
    </>
  );
}
