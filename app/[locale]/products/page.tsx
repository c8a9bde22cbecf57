import type { Metadata } from "next";
import { firstInSight, ProductGrid } from "@/app/_components/product-grid";
import { SearchField } from "@/app/_components/search-field";
import { pageMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { getCurrency } from "@/lib/cart/store";
import { listProducts } from "@/lib/catalog/read";
import { parseQuery, searchProducts } from "@/lib/catalog/search";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { shopTexts } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = getTranslator(locale, "catalog");
  const title = t("products.title");
  return pageMetadata({
    locale,
    path: "/products",
    title,
    description: shopTexts(locale).productsDescription,
  });
}

export default async function ProductsPage({ searchParams }: PageProps<"/[locale]/products">) {
  const locale = await getLocale();
  const t = getTranslator(locale, "catalog");
  const query = parseQuery((await searchParams).q);
  const products = searchProducts(await listProducts(locale, await getCurrency()), query);
  return (
    <Container>
      <PageHeading title={t("products.title")} intro={shopTexts(locale).productsDescription} />
      <div className="mb-10 max-w-md">
        <SearchField locale={locale} id="search" defaultValue={query} />
      </div>
      {query && (
        <p role="status" className="mb-6 text-lg font-medium">
          {t("products.found", { count: products.length, query })}
        </p>
      )}
      {products.length > 0 && <ProductGrid products={products} locale={locale} inSight={firstInSight} />}
      {query && (
        <div className="mt-10">
          {products.length === 0 && <p className="mb-6 text-muted">{t("products.none")}</p>}
          <ButtonLink href={localePath(locale, "/products")} kind="secondary">
            {t("products.clear")}
          </ButtonLink>
        </div>
      )}
    </Container>
  );
}
