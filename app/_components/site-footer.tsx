import { Container } from "@/app/_ui/container";
import { ShopLink } from "@/app/_ui/shop-link";
import { listCategories } from "@/lib/catalog/read";
import { hasClub } from "@/lib/club/offer";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { shopTexts } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import { offeredOpenKinds, openPaths } from "@/lib/shop/offers";
import { listPages } from "@/lib/shop/pages";
import { shop } from "@/shop/shop";
import { LanguageSwitch } from "./language-switch";
import { orElse } from "./or-else";

const link =
  "inline-flex min-h-11 items-center underline decoration-transparent underline-offset-4 transition-colors hover:decoration-current sm:min-h-9";

/** The foot of every page. */
export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "common");
  const tOpen = getTranslator(locale, "open");
  const words = shopTexts(locale);
  const [categories, pages] = await Promise.all([orElse(listCategories(locale), []), listPages(locale)]);
  const { email, phone } = shop.contact;
  return (
    <footer className="mt-8 bg-brand-deep text-paper **:focus-visible:outline-warm">
      <Container className="grid gap-10 py-12 sm:grid-cols-2 lg:grid-cols-[1.4fr_1fr_1.4fr]">
        <div>
          <p className="font-display text-3xl">{shop.name}</p>
          <p className="mt-2 max-w-xs">{words.tagline}.</p>
          <div className="mt-4">
            <LanguageSwitch label={t("language.label")} locale={locale} />
          </div>
        </div>
        <nav aria-labelledby="footer-shop">
          <h2 id="footer-shop" className="mb-2 text-lg">
            {t("footer.shop")}
          </h2>
          <ul className="grid grid-cols-2 gap-x-6 sm:grid-cols-1">
            {categories.map(({ slug, name }) => (
              <li key={slug}>
                <ShopLink href={localePath(locale, `/categories/${slug}`)} className={link}>
                  {name}
                </ShopLink>
              </li>
            ))}
            {hasClub && (
              <li>
                <ShopLink href={localePath(locale, "/club")} className={link}>
                  {getTranslator(locale, "club")("name")}
                </ShopLink>
              </li>
            )}
            {offeredOpenKinds.map((kind) => (
              <li key={kind}>
                <ShopLink href={localePath(locale, openPaths[kind])} className={link}>
                  {tOpen(`${kind}.name`)}
                </ShopLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="max-w-sm">
          <h2 className="mb-3 text-lg">{t("footer.pay")}</h2>
          <p>{t("footer.payment")}</p>
          <p className="mt-3">{words.delivery}</p>
          <address className="mt-3 not-italic">
            {email && (
              <a href={`mailto:${email}`} className={`${link} mr-6`}>
                {email}
              </a>
            )}
            {phone && (
              <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className={link}>
                {phone}
              </a>
            )}
          </address>
        </div>
      </Container>
      <Container>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-paper/20 py-5 text-sm">
          <p>{[shop.legalName, shop.rut && `RUT ${shop.rut}`, words.imprint].filter(Boolean).join(" · ")}</p>
          {pages.length > 0 && (
            <nav aria-label={t("footer.pages")} className="grow">
              <ul className="flex flex-wrap gap-x-6 sm:justify-end">
                {pages.map(({ name, title }) => (
                  <li key={name}>
                    <ShopLink href={localePath(locale, `/pages/${name}`)} className={link}>
                      {title}
                    </ShopLink>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </Container>
    </footer>
  );
}
