import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { variantDetail } from "@/lib/catalog/detail";
import { localText } from "@/lib/catalog/text";
import { findVariant, variant } from "@/lib/goods/variant";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../_components/desk-heading";
import { EditForm } from "../../../../_forms/edit-form";
import { saveVariantAction } from "../../_form/actions";
import { Back } from "../../_form/back";
import { Done } from "../../_form/done";
import { variantForm } from "../../_form/fields";

type Props = PageProps<"/admin/catalogue/variants/[sku]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  return { title: getTranslator(locale, "desk")("catalogue.variant.title", await params) };
}

export default async function VariantPage({ params, searchParams }: Props) {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  const { sku } = await params;
  const found = await findVariant(sku);
  if (!found) notFound();
  const name = localText(found.product.name, locale);
  const detail = variantDetail(found, locale);
  return (
    <div className="max-w-3xl">
      <Back href={`/admin/catalogue/products/${found.productSlug}`}>
        {t("catalogue.backToProduct", { name })}
      </Back>
      <DeskHeading
        title={t("catalogue.variant.title", { sku })}
        intro={[name, detail].filter(Boolean).join(" · ")}
      >
        <ButtonLink href={`/admin/catalogue/variants/${sku}/stock`} kind="secondary">
          {t("catalogue.variant.stock")}
        </ButtonLink>
      </DeskHeading>
      <Done word={(await searchParams).done} locale={locale} />
      <Panel>
        <EditForm
          action={saveVariantAction.bind(null, sku)}
          initial={{ values: variant.values(found), revision: found.revision }}
          fields={variantForm(locale, false)}
          texts={{ submit: t("forms.save"), pending: t("forms.saving") }}
        />
      </Panel>
    </div>
  );
}
