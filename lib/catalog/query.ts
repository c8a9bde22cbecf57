import type { Locale } from "../i18n/locales";
import { type Currency, currencies } from "../money";
import { db } from "../platform/db";
import { variantDetail } from "./detail";
import { priceOf } from "./prices";
import { localText } from "./text";

export type Category = { slug: string; name: string; intro: string };

/** A product on a card. Prices in minor units, of the cheapest variant. */
export type ProductCard = {
  slug: string;
  categorySlug: string;
  name: string;
  summary: string;
  image: string;
  fromUyu: number;
  fromUsd: number;
  /** The currencies in which its variants have different prices. */
  severalPrices: Currency[];
};

export type ProductVariant = { sku: string; detail: string; priceUyu: number; priceUsd: number };

export type Product = {
  slug: string;
  category: Category;
  name: string;
  summary: string;
  description: string;
  image: string;
  variants: ProductVariant[];
};

const inOrder = { orderBy: { position: "asc" } } as const;

/** What can be bought. */
const forSale = { active: true, variants: { some: {} } } as const;

/** The categories in the shop's order, from the database. */
export async function queryCategories(locale: Locale): Promise<Category[]> {
  const categories = await db().category.findMany(inOrder);
  return categories.map((category) => toCategory(category, locale));
}

/** One category, or null when there is none, from the database. */
export async function queryCategory(slug: string, locale: Locale): Promise<Category | null> {
  const category = await db().category.findUnique({ where: { slug } });
  return category && toCategory(category, locale);
}

/** Whether a page's address leads to something, from the database. */
export async function isInCatalogue(kind: "products" | "categories", slug: string): Promise<boolean> {
  const where = { slug };
  const count =
    kind === "products"
      ? await db().product.count({ where: { ...where, ...forSale } })
      : await db().category.count({ where });
  return count > 0;
}

/** Every product that is for sale, by category and in the shop's order, from the database. */
export async function queryProducts(locale: Locale): Promise<ProductCard[]> {
  const products = await db().product.findMany({
    where: forSale,
    orderBy: [{ category: { position: "asc" } }, { position: "asc" }],
    include: { variants: { select: { priceUyu: true, priceUsd: true } } },
  });
  return products.map(({ slug, categorySlug, name, summary, image, variants }) => ({
    slug,
    categorySlug,
    name: localText(name, locale),
    summary: localText(summary, locale),
    image,
    fromUyu: Math.min(...variants.map(({ priceUyu }) => priceUyu)),
    fromUsd: Math.min(...variants.map(({ priceUsd }) => priceUsd)),
    severalPrices: currencies.filter(
      (currency) => new Set(variants.map((variant) => priceOf(variant, currency))).size > 1,
    ),
  }));
}

/** One product with its variants, or null when it isn't for sale, from the database. */
export async function queryProduct(slug: string, locale: Locale): Promise<Product | null> {
  const product = await db().product.findFirst({
    where: { slug, ...forSale },
    include: { category: true, variants: inOrder },
  });
  if (!product) return null;
  return {
    slug: product.slug,
    category: toCategory(product.category, locale),
    name: localText(product.name, locale),
    summary: localText(product.summary, locale),
    description: localText(product.description, locale),
    image: product.image,
    variants: product.variants.map(({ sku, size, color, priceUyu, priceUsd }) => ({
      sku,
      detail: variantDetail({ size, color }, locale),
      priceUyu,
      priceUsd,
    })),
  };
}

function toCategory(row: { slug: string; name: unknown; intro: unknown }, locale: Locale): Category {
  return { slug: row.slug, name: localText(row.name, locale), intro: localText(row.intro, locale) };
}
