import type { Metadata } from "next";
import { ButtonLink } from "@/app/_ui/button";
import { readPageAt } from "@/app/admin/_page-at";
import { listCategoriesOfGoods, listGoods } from "@/lib/goods/list";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { Pager } from "../../_components/pager";
import { CategoryLinks } from "./_list/category-links";
import { goodsAddress, readGoodsFilters, readParameter } from "./_list/filters";
import { GoodsFilterForm } from "./_list/goods-filter-form";
import { GoodsTable } from "./_list/goods-table";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  return { title: getTranslator(locale, "desk")("catalogue.title") };
}

export default async function CataloguePage({ searchParams }: PageProps<"/admin/catalogue">) {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  const params = await searchParams;
  const filters = readGoodsFilters(params);
  const [categories, { products, next, place }] = await Promise.all([
    listCategoriesOfGoods(locale),
    readPageAt(readParameter(params, "behind") || null, "products", (behind) =>
      listGoods(filters, behind ?? "", locale),
    ),
  ]);
  const isFiltered = filters.search !== "" || filters.category !== "" || filters.low;
  return (
    <>
      <DeskHeading title={t("catalogue.title")} intro={t("catalogue.intro")}>
        <ButtonLink href="/admin/catalogue/new-category" kind="secondary">
          {t("catalogue.newCategory")}
        </ButtonLink>
        <ButtonLink href={`/admin/catalogue/new-product?category=${filters.category}`}>
          {t("catalogue.newProduct")}
        </ButtonLink>
      </DeskHeading>
      {categories.length > 0 && <CategoryLinks locale={locale} categories={categories} />}
      <GoodsFilterForm locale={locale} filters={filters} categories={categories} />
      <div className="mt-6">
        {products.length > 0 ? (
          <GoodsTable locale={locale} products={products} />
        ) : (
          <Empty title={isFiltered ? t("catalogue.none") : t("catalogue.noneYet")} />
        )}
      </div>
      <Pager
        label={t("catalogue.pages")}
        newer={{ href: place ? goodsAddress(filters) : null, label: t("catalogue.first") }}
        older={{ href: next && goodsAddress(filters, next), label: t("catalogue.next") }}
      />
    </>
  );
}
