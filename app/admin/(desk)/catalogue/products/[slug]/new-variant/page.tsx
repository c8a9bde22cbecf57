import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { localText } from "@/lib/catalog/text";
import { findProduct } from "@/lib/goods/product";
import { newVariant } from "@/lib/goods/variant";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../../_components/desk-heading";
import { EditForm } from "../../../../../_forms/edit-form";
import { saveVariantAction } from "../../../_form/actions";
import { Back } from "../../../_form/back";
import { variantForm } from "../../../_form/fields";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  return { title: getTranslator(locale, "desk")("catalogue.product.newVariant") };
}

type Props = PageProps<"/admin/catalogue/products/[slug]/new-variant">;

export default async function NewVariantPage({ params }: Props) {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  const { slug } = await params;
  const found = await findProduct(slug);
  if (!found) notFound();
  const name = localText(found.name, locale);
  return (
    <div className="max-w-3xl">
      <Back href={`/admin/catalogue/products/${slug}`}>{t("catalogue.backToProduct", { name })}</Back>
      <DeskHeading title={t("catalogue.variant.newTitle", { name })} />
      <Panel>
        <EditForm
          action={saveVariantAction.bind(null, "")}
          initial={{ values: await newVariant(slug) }}
          fields={variantForm(locale, true)}
          carried={["product"]}
          texts={{ submit: t("forms.save"), pending: t("forms.saving") }}
        />
      </Panel>
    </div>
  );
}
