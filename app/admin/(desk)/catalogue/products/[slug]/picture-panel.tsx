import { ProductPicture } from "@/app/_components/product-picture";
import { ButtonLink } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

/** A product's picture, and the way to another one. */
export function PicturePanel({ locale, slug, image }: { locale: Locale; slug: string; image: string }) {
  const t = getTranslator(locale, "desk");
  return (
    <Panel title={t("catalogue.picture.title")}>
      <div className="flex flex-wrap items-center gap-4">
        {image ? (
          <ProductPicture
            src={image}
            alt=""
            sizes="128px"
            width={128}
            height={128}
            className="size-32 rounded-xl bg-warm-mist object-cover"
          />
        ) : (
          <p className="text-muted">{t("catalogue.picture.missing")}</p>
        )}
        <ButtonLink href={`/admin/catalogue/products/${slug}/picture`} kind="secondary">
          {image ? t("catalogue.picture.change") : t("catalogue.picture.add")}
        </ButtonLink>
      </div>
    </Panel>
  );
}
