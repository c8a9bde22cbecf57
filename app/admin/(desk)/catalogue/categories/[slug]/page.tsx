import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { findCategory } from "@/lib/goods/category";
import { defaultLocale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../_components/desk-heading";
import { EditForm } from "../../../../_forms/edit-form";
import { saveCategoryAction } from "../../_form/actions";
import { Back } from "../../_form/back";
import { Done } from "../../_form/done";
import { categoryForm } from "../../_form/fields";

type Props = PageProps<"/admin/catalogue/categories/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireStaff("catalogue");
  const found = await findCategory((await params).slug);
  return { title: found?.values[`name-${defaultLocale}`] };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  const { slug } = await params;
  const found = await findCategory(slug);
  if (!found) notFound();
  const { values } = found;
  return (
    <div className="max-w-3xl">
      <Back href="/admin/catalogue">{t("catalogue.back")}</Back>
      <DeskHeading title={values[`name-${locale}`] || values[`name-${defaultLocale}`] || slug} intro={slug} />
      <Done word={(await searchParams).done} locale={locale} />
      <Panel>
        <EditForm
          action={saveCategoryAction.bind(null, slug)}
          initial={found}
          fields={categoryForm(locale, false)}
          texts={{ submit: t("forms.save"), pending: t("forms.saving") }}
        />
      </Panel>
    </div>
  );
}
