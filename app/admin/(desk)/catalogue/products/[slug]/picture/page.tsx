import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProductPicture } from "@/app/_components/product-picture";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { TextField } from "@/app/_ui/text-field";
import { localText } from "@/lib/catalog/text";
import { findProduct } from "@/lib/goods/product";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../../_components/desk-heading";
import { Back } from "../../../_form/back";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("catalogue");
  return { title: getTranslator(locale, "desk")("catalogue.picture.title") };
}

const problems = ["none", "large", "kind", "pixels", "broken"] as const;

type Props = PageProps<"/admin/catalogue/products/[slug]/picture">;

export default async function PicturePage({ params, searchParams }: Props) {
  const { locale } = await requireStaff("catalogue");
  const t = getTranslator(locale, "desk");
  const { slug } = await params;
  const found = await findProduct(slug);
  if (!found) notFound();
  const name = localText(found.name, locale);
  const asked = (await searchParams).problem;
  const problem = problems.find((each) => each === asked);
  return (
    <div className="max-w-3xl">
      <Back href={`/admin/catalogue/products/${slug}`}>{t("catalogue.backToProduct", { name })}</Back>
      <DeskHeading title={t("catalogue.picture.title")} intro={name} />
      {problem && (
        <div className="mb-6">
          <Notice tone="error">{t(`catalogue.picture.problems.${problem}`)}</Notice>
        </div>
      )}
      <Panel>
        <form
          action={`/admin/catalogue/products/${slug}/picture/upload`}
          method="post"
          encType="multipart/form-data"
          className="grid gap-6"
        >
          {found.image && (
            <ProductPicture
              src={found.image}
              alt={name}
              width={320}
              height={320}
              sizes="320px"
              className="aspect-square w-full max-w-80 rounded-2xl bg-warm-mist object-cover"
            />
          )}
          <TextField
            name="picture"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            label={t("catalogue.picture.file")}
            hint={t("catalogue.picture.hint")}
            required
          />
          <div>
            <Button type="submit">{t("catalogue.picture.submit")}</Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}
