import { ShopLink } from "@/app/_ui/shop-link";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { Badge } from "../../../_components/badge";

type Props = {
  locale: Locale;
  categories: readonly { slug: string; name: string; active: boolean; products: number }[];
};

/** The categories, each with the way to change it. */
export function CategoryLinks({ locale, categories }: Props) {
  const t = getTranslator(locale, "desk");
  return (
    <section aria-labelledby="categories" className="mb-6">
      <h2 id="categories" className="mb-2 text-xl">
        {t("catalogue.categories")}
      </h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {categories.map(({ slug, name, active, products }) => (
          <li key={slug} className="flex flex-wrap items-center gap-2">
            <ShopLink
              href={`/admin/catalogue/categories/${slug}`}
              className="text-link inline-flex min-h-8 items-center"
            >
              {t("catalogue.categoryLink", { name, count: products })}
            </ShopLink>
            {!active && <Badge tone="quiet">{t("catalogue.state.hidden")}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
