import type { Metadata } from "next";
import { ButtonLink } from "@/app/_components/button";
import { Container } from "@/app/_components/container";
import { ProductGrid } from "@/app/_components/product-grid";
import { ShopLink } from "@/app/_components/shop-link";
import { languageAddresses } from "@/app/_seo/page-metadata";
import { featured } from "@/lib/catalog/featured";
import { listCategories, listProducts } from "@/lib/catalog/read";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  return {
    alternates: { canonical: localePath(locale, "/"), languages: languageAddresses("/") },
    openGraph: { images: ["/og.png"], url: localePath(locale, "/"), type: "website" },
  };
}

export default async function HomePage() {
  const locale = await getLocale();
  const t = getTranslator(locale, "catalog");
  const [categories, products] = await Promise.all([listCategories(locale), listProducts(locale)]);
  const pictures = new Map([...products].reverse().map(({ categorySlug, image }) => [categorySlug, image]));
  return (
    <Container>
      <section className="grid items-center gap-8 overflow-hidden rounded-3xl bg-wheat-mist lg:grid-cols-[1fr_1.1fr] lg:gap-4">
        <div className="px-6 pt-10 sm:px-10 lg:py-16 lg:pr-0 lg:pl-14">
          <h1 className="text-5xl sm:text-6xl">{t("home.title")}</h1>
          <p className="mt-5 max-w-md text-lead">{t("home.intro")}</p>
          <div className="mt-8">
            <ButtonLink href={localePath(locale, "/products")}>{t("home.browse")}</ButtonLink>
          </div>
        </div>
        <img
          src="/hero.svg"
          alt={t("home.picture")}
          width={1600}
          height={700}
          fetchPriority="high"
          className="h-full w-full object-cover object-right"
        />
      </section>

      <section className="mt-16" aria-labelledby="categories">
        <h2 id="categories" className="text-3xl">
          {t("home.categories")}
        </h2>
        <ul className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {categories.map(({ slug, name, intro }) => (
            <li
              key={slug}
              className="group relative flex items-center gap-4 rounded-2xl border border-line bg-card p-4 transition-colors hover:border-ombu"
            >
              <img
                src={pictures.get(slug) ?? "/hero.svg"}
                alt=""
                width={96}
                height={96}
                loading="lazy"
                className="size-20 shrink-0 rounded-xl bg-wheat-mist object-cover sm:size-24"
              />
              <div>
                <h3 className="text-xl">
                  <ShopLink
                    href={localePath(locale, `/categories/${slug}`)}
                    className="group-hover:text-ombu after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-3 focus-visible:after:outline-ombu"
                  >
                    {name}
                  </ShopLink>
                </h3>
                <p className="mt-1 text-sm text-muted">{intro}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>

      <section className="mt-16" aria-labelledby="featured">
        <h2 id="featured" className="mb-6 text-3xl">
          {t("home.featured")}
        </h2>
        <ProductGrid products={featured(products, 8)} locale={locale} heading="h3" />
      </section>
    </Container>
  );
}
