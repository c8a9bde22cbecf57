import type { Metadata } from "next";
import { ProductGrid } from "@/app/_components/product-grid";
import { languageAddresses } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import { ShopLink } from "@/app/_ui/shop-link";
import { getCurrency } from "@/lib/cart/store";
import { featured } from "@/lib/catalog/featured";
import { listCategories, listProducts } from "@/lib/catalog/read";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { shopTexts } from "@/lib/i18n/shop-texts";
import { getTranslator } from "@/lib/i18n/translator";
import { shop } from "@/shop/shop";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  return {
    alternates: { canonical: localePath(locale, "/"), languages: languageAddresses("/") },
    openGraph: { images: [shop.pictures.social], url: localePath(locale, "/"), type: "website" },
  };
}

export default async function HomePage() {
  const locale = await getLocale();
  const t = getTranslator(locale, "catalog");
  const words = shopTexts(locale);
  const [categories, products] = await Promise.all([
    listCategories(locale),
    listProducts(locale, await getCurrency()),
  ]);
  const pictures = new Map([...products].reverse().map(({ categorySlug, image }) => [categorySlug, image]));
  return (
    <Container>
      <section className="grid items-center gap-8 overflow-hidden rounded-3xl bg-warm-mist lg:grid-cols-[1fr_1.1fr] lg:gap-4">
        <div className="px-6 pt-10 sm:px-10 lg:py-16 lg:pr-0 lg:pl-14">
          <h1 className="text-5xl sm:text-6xl">{words.homeTitle}</h1>
          <p className="mt-5 max-w-md text-lead">{words.homeIntro}</p>
          <div className="mt-8">
            <ButtonLink href={localePath(locale, "/products")}>{t("home.browse")}</ButtonLink>
          </div>
        </div>
        <img
          {...shop.pictures.hero}
          alt={words.homePicture}
          fetchPriority="high"
          className="h-full w-full object-cover object-right"
        />
      </section>

      <section className="mt-16" aria-labelledby="categories">
        <h2 id="categories" className="text-3xl">
          {words.homeCategories}
        </h2>
        <ul className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {categories.map(({ slug, name, intro }) => (
            <li
              key={slug}
              className="group relative flex items-center gap-4 rounded-2xl border border-line bg-card p-4 transition-colors hover:border-brand"
            >
              <img
                src={pictures.get(slug) ?? shop.pictures.hero.src}
                alt=""
                width={96}
                height={96}
                loading="lazy"
                className="size-20 shrink-0 rounded-xl bg-warm-mist object-cover sm:size-24"
              />
              <div>
                <h3 className="text-xl">
                  <ShopLink
                    href={localePath(locale, `/categories/${slug}`)}
                    className="group-hover:text-brand after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-3 focus-visible:after:outline-brand"
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
          {words.homeFeatured}
        </h2>
        <ProductGrid products={featured(products, 8)} locale={locale} heading="h3" />
      </section>
    </Container>
  );
}
