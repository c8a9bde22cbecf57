import type { Metadata } from "next";
import { defaultLocale, type Locale, languageTags, locales } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { shop } from "@/shop/shop";

type Page = {
  locale: Locale;
  /** Without language: "/products/mate". */
  path: string;
  title: string;
  description: string;
  /** A picture of what the page is about, shown first. */
  image?: string;
};

/** Title, description, the page's one address, its other languages, and how it looks when it is shared. */
export function pageMetadata({ locale, path, title, description, image }: Page): Metadata {
  const address = localePath(locale, path);
  return {
    title,
    description,
    alternates: { canonical: address, languages: languageAddresses(path) },
    openGraph: {
      title,
      description,
      url: address,
      type: "website",
      locale: languageTags[locale].replace("-", "_"),
      // Some places that show a shared page take no SVG: they get the shop's own picture.
      images: [...(image ? [{ url: image, alt: title }] : []), shop.pictures.social],
    },
  };
}

/** A page that belongs to one shopper: in no search engine. */
export function privateMetadata(title: string): Metadata {
  return { title, robots: { index: false, follow: false } };
}

/** The addresses of a page by language, for hreflang. */
export function languageAddresses(path: string): Record<string, string> {
  const addresses = Object.fromEntries(
    locales.map((locale) => [languageTags[locale], localePath(locale, path)]),
  );
  return { ...addresses, "x-default": localePath(defaultLocale, path) };
}
