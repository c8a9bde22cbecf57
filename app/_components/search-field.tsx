import { controlClass } from "@/app/_ui/field";
import { maxQueryLength } from "@/lib/catalog/search";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { locale: Locale; id: string; defaultValue?: string };

/** Looks for products by name. A plain form that leads to the page of all products. */
export function SearchField({ locale, id, defaultValue }: Props) {
  const t = getTranslator(locale, "common");
  return (
    <search>
      <form action={localePath(locale, "/products")} className="relative">
        <label htmlFor={id} className="sr-only">
          {t("nav.search")}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={defaultValue}
          maxLength={maxQueryLength}
          placeholder={t("nav.search")}
          className={`${controlClass} rounded-full! pr-14`}
        />
        <button
          type="submit"
          aria-label={t("nav.searchButton")}
          className="absolute inset-y-0 right-0 flex w-12 items-center justify-center rounded-full text-brand hover:text-brand-deep"
        >
          <SearchIcon />
        </button>
      </form>
    </search>
  );
}

export function SearchIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5" fill="none" stroke="currentColor">
      <path d="m20 20-4.2-4.2M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14Z" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
