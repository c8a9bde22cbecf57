import type { MetadataRoute } from "next";
import { listCategories, listProducts } from "@/lib/catalog/read";
import { defaultLocale, languageTags, locales } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { env } from "@/lib/platform/env";
import { offeredOpenKinds, openPaths, usualCurrency } from "@/lib/shop/offers";
import { listPages } from "@/lib/shop/pages";
import { languageAddresses } from "./_seo/page-metadata";

// A build has neither settings nor a database.
export const dynamic = "force-dynamic";

/** Every page of the catalogue and of the merchant's own, in each language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [categories, products] = await Promise.all([
    listCategories(defaultLocale),
    listProducts(defaultLocale, usualCurrency),
  ]);
  const paths = [
    "/",
    "/products",
    ...offeredOpenKinds.map((kind) => openPaths[kind]),
    ...categories.map(({ slug }) => `/categories/${slug}`),
    ...products.map(({ slug }) => `/products/${slug}`),
  ];
  const written = await Promise.all(
    locales.map(async (locale) =>
      (await listPages(locale)).map(({ name }) => localePath(locale, `/pages/${name}`)),
    ),
  );
  const pages = written.flat().map((path) => ({ url: new URL(path, env().SHOP_URL).href }));
  const catalogue = paths.flatMap((path) => {
    const languages = absolute(languageAddresses(path));
    return locales.map((locale) => ({
      url: languages[languageTags[locale]] ?? path,
      alternates: { languages },
    }));
  });
  return [...catalogue, ...pages];
}

function absolute(addresses: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(addresses).map(([language, path]) => [language, new URL(path, env().SHOP_URL).href]),
  );
}
