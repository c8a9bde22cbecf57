import { headers } from "next/headers";
import { Container } from "@/app/_ui/container";
import { ShopLink } from "@/app/_ui/shop-link";
import { getCurrency } from "@/lib/cart/store";
import { listCategories } from "@/lib/catalog/read";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { marks } from "@/lib/kept-pages/marks";
import { cartWords } from "@/lib/kept-pages/visitor";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { shop } from "@/shop/shop";
import { CartLink } from "./cart-link";
import { CurrencySwitch } from "./currency-switch";
import { readItemCount } from "./frame";
import { LanguageSwitch } from "./language-switch";
import { NavLink } from "./nav-link";
import { orElse } from "./or-else";
import { SearchField, SearchIcon } from "./search-field";
import { TestModeBanner } from "./test-mode-banner";
import { TypedDefault } from "./typed-switch";

/** The head band: where one is, what there is, in which money and language, and the cart. */
export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "common");
  const [categories, inCart, currency] = await Promise.all([
    orElse(listCategories(locale), []),
    readCartWords(locale),
    getCurrency(),
  ]);
  return (
    <header className="border-b border-line">
      <TypedDefault />
      <TestModeBanner locale={locale} />
      <Container className="flex items-center gap-3 py-3 sm:gap-5 sm:py-4">
        <ShopLink href={localePath(locale, "/")} className="mr-auto flex min-h-11 items-center">
          <img {...shop.pictures.logo} alt={shop.name} className="h-8 w-auto sm:h-10" />
        </ShopLink>
        <div className="hidden w-64 lg:block">
          <SearchField locale={locale} id="header-search" />
        </div>
        <div className="hidden md:block">
          <LanguageSwitch label={t("language.label")} locale={locale} />
        </div>
        <CurrencySwitch locale={locale} currency={currency} />
        <ShopLink
          href={localePath(locale, "/account")}
          className="hidden min-h-11 items-center hover:text-brand md:flex"
        >
          {t("account")}
        </ShopLink>
        <CartLink locale={locale} {...inCart} />
      </Container>
      <nav aria-label={t("nav.label")} className="border-t border-line">
        <Container className="overflow-x-auto">
          <ul className="-mx-3 flex gap-1">
            <li className="lg:hidden">
              <SearchLink locale={locale} />
            </li>
            <li className="md:hidden">
              <AccountLink locale={locale} />
            </li>
            <li>
              <NavLink href={localePath(locale, "/products")}>{t("nav.all")}</NavLink>
            </li>
            {categories.map(({ slug, name }) => (
              <li key={slug}>
                <NavLink href={localePath(locale, `/categories/${slug}`)}>{name}</NavLink>
              </li>
            ))}
          </ul>
        </Container>
      </nav>
    </header>
  );
}

/** On screens without room for the field, the way to it. */
function SearchLink({ locale }: { locale: Locale }) {
  return (
    <ShopLink
      href={`${localePath(locale, "/products")}#search`}
      aria-label={getTranslator(locale, "common")("nav.search")}
      className="flex min-h-11 items-center px-3 text-brand hover:text-brand-deep focus-visible:-outline-offset-3"
    >
      <SearchIcon />
    </ShopLink>
  );
}

/** The same way to the account as above, for screens without room for its words. It is the same for all visitors. */
function AccountLink({ locale }: { locale: Locale }) {
  return (
    <ShopLink
      href={localePath(locale, "/account")}
      aria-label={getTranslator(locale, "common")("account")}
      className="flex min-h-11 items-center px-3 text-brand hover:text-brand-deep focus-visible:-outline-offset-3"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5" fill="none" stroke="currentColor">
        <path
          d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8a7.5 7.5 0 0 1 15 0"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </ShopLink>
  );
}

/** The number of goods in the cart; on a page that is rendered to be kept, what each visitor's number is put for. */
async function readCartWords(locale: Locale) {
  if ((await headers()).has(internalHeaders.keep)) return { count: marks.count, items: marks.items };
  return cartWords(await readItemCount(), locale);
}
