import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { localText } from "@/lib/catalog/text";
import { listCategoriesOfGoods } from "@/lib/goods/list";
import { findProduct, product } from "@/lib/goods/product";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../_components/desk-heading";
import { EditForm } from "../../../../_forms/edit-form";
import { saveProductAction } from "../../_form/actions";
import { Back } from "../../_form/back";
import { Done } from "../../_form/done";
import { productForm } from "../../_form/fields";
import { OnSale } from "../../_list/on-sale";
import { PicturePanel } from "./picture-panel";
import { VariantTable } from "./variant-table";

type Props = PageProps<"/admin/catalogue/products/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  const found = await findProduct((await params).slug);
  return { title: found && localText(found.name, locale) };
}

export default async function ProductPage({ params, searchParams }: Props) {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  const { slug } = await params;
  const [found, categories] = await Promise.all([findProduct(slug), listCategoriesOfGoods(locale)]);
  if (!found) notFound();
  const { variants } = found;
  const onSale = variants.filter(({ active }) => active).length;
  const category = categories.find((each) => each.slug === found.categorySlug) ?? { active: false };
  return (
    <>
      <Back href="/admin/catalogue">{t("catalogue.back")}</Back>
      <DeskHeading
        title={localText(found.name, locale)}
        intro={<OnSale locale={locale} active={found.active} variants={onSale} category={category} />}
      >
        <ButtonLink href={`/admin/catalogue/products/${slug}/preview`} kind="secondary">
          {t("catalogue.preview.title")}
        </ButtonLink>
        {found.active && (
          <ButtonLink href={`/products/${slug}`} kind="quiet">
            {t("catalogue.product.inShop")}
          </ButtonLink>
        )}
      </DeskHeading>
      <Done word={(await searchParams).done} locale={locale} />
      <div className="grid grid-cols-1 items-start gap-6 2xl:grid-cols-2">
        <div className="grid grid-cols-1 gap-6">
          <PicturePanel locale={locale} slug={slug} image={found.image} />
          <Panel title={t("catalogue.product.variants")}>
            <VariantTable locale={locale} variants={variants} />
            <ButtonLink
              href={`/admin/catalogue/products/${slug}/new-variant`}
              kind="secondary"
              className="mt-4"
            >
              {t("catalogue.product.newVariant")}
            </ButtonLink>
          </Panel>
        </div>
        <Panel title={t("catalogue.product.facts")}>
          <EditForm
            action={saveProductAction.bind(null, slug)}
            initial={{ values: product.values(found), revision: found.revision }}
            fields={productForm(locale, categories, false)}
            texts={{ submit: t("forms.save"), pending: t("forms.saving") }}
          />
        </Panel>
      </div>
    </>
  );
}
