import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProductGrid } from "@/app/_components/product-grid";
import { pageMetadata } from "@/app/_seo/page-metadata";
import { ProductJsonLd } from "@/app/_seo/product-json-ld";
import { Container } from "@/app/_ui/container";
import { ShopLink } from "@/app/_ui/shop-link";
import { getCurrency } from "@/lib/cart/store";
import { getProduct, listProducts } from "@/lib/catalog/read";
import { readStock } from "@/lib/catalog/variants";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { shop } from "@/shop/shop";
import { ProductOffer } from "./product-offer";
import { ProductView } from "./product-view";

type Props = PageProps<"/[locale]/products/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const locale = await getLocale();
  const product = await getProduct(slug, locale, await getCurrency());
  if (!product) return {};
  const { name: title, summary: description, image } = product;
  return pageMetadata({ locale, path: `/products/${slug}`, title, description, image });
}

export default async function ProductPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const locale = await getLocale();
  const t = getTranslator(locale, "catalog");
  const currency = await getCurrency();
  const [product, stock, all] = await Promise.all([
    getProduct(slug, locale, currency),
    readStock(slug),
    listProducts(locale, currency),
  ]);
  if (!product) notFound();
  const { category } = product;
  const related = all.filter((other) => other.categorySlug === category.slug && other.slug !== slug);
  return (
    <Container>
      <nav aria-label={t("product.breadcrumb")} className="mb-4 text-sm">
        <ol className="flex flex-wrap items-center gap-x-2">
          <li>
            <ShopLink href={localePath(locale, "/")} className="text-link inline-flex min-h-11 items-center">
              {shop.name}
            </ShopLink>
          </li>
          <li aria-hidden="true">/</li>
          <li>
            <ShopLink
              href={localePath(locale, `/categories/${category.slug}`)}
              className="text-link inline-flex min-h-11 items-center"
            >
              {category.name}
            </ShopLink>
          </li>
        </ol>
      </nav>
      <ProductView product={product} currency={currency} locale={locale}>
        <ProductOffer
          product={product}
          stock={stock}
          lastTry={await searchParams}
          currency={currency}
          locale={locale}
        />
      </ProductView>
      {related.length > 0 && (
        <section className="mt-16">
          <h2 className="mb-6 text-3xl">{t("product.related", { category: category.name })}</h2>
          <ProductGrid products={related.slice(0, 4)} locale={locale} heading="h3" />
        </section>
      )}
      <ProductJsonLd product={product} stock={stock} currency={currency} locale={locale} />
    </Container>
  );
}
