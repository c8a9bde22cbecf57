import type { Metadata } from "next";
import { Panel } from "@/app/_ui/panel";
import { listCategoriesOfGoods } from "@/lib/goods/list";
import { newProduct } from "@/lib/goods/product";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../_components/desk-heading";
import { EditForm } from "../../../_forms/edit-form";
import { saveProductAction } from "../_form/actions";
import { Back } from "../_form/back";
import { productForm } from "../_form/fields";
import { readParameter } from "../_list/filters";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  return { title: getTranslator(locale, "desk")("catalogue.newProduct") };
}

export default async function NewProductPage({ searchParams }: PageProps<"/admin/catalogue/new-product">) {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  const [categories, values] = await Promise.all([
    listCategoriesOfGoods(locale),
    newProduct(readParameter(await searchParams, "category")),
  ]);
  return (
    <div className="max-w-3xl">
      <Back href="/admin/catalogue">{t("catalogue.back")}</Back>
      <DeskHeading title={t("catalogue.newProduct")} />
      <Panel>
        <EditForm
          action={saveProductAction.bind(null, "")}
          initial={{ values }}
          fields={productForm(locale, categories, true)}
          texts={{ submit: t("forms.save"), pending: t("forms.saving") }}
        />
      </Panel>
    </div>
  );
}
