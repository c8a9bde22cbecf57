import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { firstInSight, ProductGrid } from "@/app/_components/product-grid";
import { pageMetadata } from "@/app/_seo/page-metadata";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { getCurrency } from "@/lib/cart/store";
import { getCategory, listProducts } from "@/lib/catalog/read";
import { getLocale } from "@/lib/i18n/server";

type Props = PageProps<"/[locale]/categories/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const locale = await getLocale();
  const category = await getCategory(slug, locale);
  if (!category) return {};
  return pageMetadata({
    locale,
    path: `/categories/${slug}`,
    title: category.name,
    description: category.intro,
  });
}

export default async function CategoryPage({ params }: Props) {
  const { slug } = await params;
  const locale = await getLocale();
  const category = await getCategory(slug, locale);
  if (!category) notFound();
  const products = (await listProducts(locale, await getCurrency())).filter(
    ({ categorySlug }) => categorySlug === slug,
  );
  return (
    <Container>
      <PageHeading title={category.name} intro={category.intro} />
      <ProductGrid products={products} locale={locale} inSight={firstInSight} />
    </Container>
  );
}
