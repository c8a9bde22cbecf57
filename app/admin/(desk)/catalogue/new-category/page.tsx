import type { Metadata } from "next";
import { Panel } from "@/app/_ui/panel";
import { newCategory } from "@/lib/goods/category";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../_components/desk-heading";
import { EditForm } from "../../../_forms/edit-form";
import { saveCategoryAction } from "../_form/actions";
import { Back } from "../_form/back";
import { categoryForm } from "../_form/fields";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  return { title: getTranslator(locale, "desk")("catalogue.newCategory") };
}

export default async function NewCategoryPage() {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  return (
    <div className="max-w-3xl">
      <Back href="/admin/catalogue">{t("catalogue.back")}</Back>
      <DeskHeading title={t("catalogue.newCategory")} />
      <Panel>
        <EditForm
          action={saveCategoryAction.bind(null, "")}
          initial={{ values: await newCategory() }}
          fields={categoryForm(locale, true)}
          texts={{ submit: t("forms.save"), pending: t("forms.saving") }}
        />
      </Panel>
    </div>
  );
}
