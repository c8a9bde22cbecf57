import { Button, ButtonLink } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { lowStock } from "@/lib/catalog/stock";
import type { GoodsFilters } from "@/lib/goods/list";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  filters: GoodsFilters;
  categories: readonly { slug: string; name: string }[];
};

/** Search and filters: a form that only asks, so that all of it is in the address. */
export function GoodsFilterForm({ locale, filters, categories }: Props) {
  const t = getTranslator(locale, "desk");
  const all = { value: "", label: t("catalogue.allCategories") };
  return (
    <form action="/admin/catalogue" className="rounded-xl border border-line bg-card p-4 sm:p-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="q"
          type="search"
          label={t("catalogue.search")}
          defaultValue={filters.search}
          autoComplete="off"
          maxLength={100}
        />
        <SelectField
          name="category"
          label={t("catalogue.category")}
          defaultValue={filters.category}
          options={[all, ...categories.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
      </div>
      <label className="mt-3 inline-flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="low"
          value="1"
          defaultChecked={filters.low}
          className="size-4 accent-brand"
        />
        {t("catalogue.onlyLow", { most: String(lowStock) })}
      </label>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit">{t("catalogue.find")}</Button>
        <ButtonLink href="/admin/catalogue" kind="quiet">
          {t("catalogue.clear")}
        </ButtonLink>
      </div>
    </form>
  );
}
