import type { Locale } from "../i18n/locales";
import type { Currency } from "../money";
import { db } from "../platform/db";
import { variantDetail } from "./detail";
import { type Prices, priceOf } from "./prices";
import { localText } from "./text";

export type Category = { slug: string; name: string; intro: string };

/** A product on a card, with what it costs in one currency. */
export type ProductCard = {
  slug: string;
  categorySlug: string;
  name: string;
  summary: string;
  image: string;
  /** Minor units, of the cheapest variant. */
  from: number;
  /** Whether others cost more. */
  several: boolean;
};

/** A variant with what it costs in one currency (minor units), and how it differs from its siblings. */
export type ProductVariant = {
  sku: string;
  detail: string;
  price: number;
  size: string | null;
  color: string | null;
  /** Its own picture, or its product's. */
  image: string;
};

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
const active = { active: true } as const;
const forSale = { ...active, category: active, variants: { some: active } } as const;

/** The categories in the shop's order, from the database. */
export async function queryCategories(locale: Locale): Promise<Category[]> {
  const categories = await db().category.findMany({ where: active, ...inOrder });
  return categories.map((category) => toCategory(category, locale));
}

/** One category, or null when there is none, from the database. */
export async function queryCategory(slug: string, locale: Locale): Promise<Category | null> {
  const category = await db().category.findUnique({ where: { slug, ...active } });
  return category && toCategory(category, locale);
}

/** Whether a page's address leads to something, from the database. */
export async function isInCatalogue(kind: "products" | "categories", slug: string): Promise<boolean> {
  const where = { slug };
  const count =
    kind === "products"
      ? await db().product.count({ where: { ...where, ...forSale } })
      : await db().category.count({ where: { ...where, ...active } });
  return count > 0;
}

/** Every product that is for sale in a currency, by category and in the shop's order, from the database. */
export async function queryProducts(locale: Locale, currency: Currency): Promise<ProductCard[]> {
  const products = await db().product.findMany({
    where: forSale,
    orderBy: [{ category: { position: "asc" } }, { position: "asc" }],
    include: { variants: { where: active, select: { priceUyu: true, priceUsd: true } } },
  });
  return products.flatMap(({ slug, categorySlug, name, summary, image, variants }) => {
    const prices = soldIn(currency, variants).map(({ price }) => price);
    if (prices.length === 0) return [];
    const texts = { name: localText(name, locale), summary: localText(summary, locale) };
    return {
      slug,
      categorySlug,
      ...texts,
      image,
      from: Math.min(...prices),
      several: new Set(prices).size > 1,
    };
  });
}

const withVariants = { category: true, variants: { where: active, ...inOrder } } as const;

/**
 * One product with those of its variants that are sold in a currency, or null when it isn't for sale, from the
 * database.
 */
export async function queryProduct(
  slug: string,
  locale: Locale,
  currency: Currency,
): Promise<Product | null> {
  const row = await db().product.findFirst({ where: { slug, ...forSale }, include: withVariants });
  return row && toProduct(row, locale, currency);
}

/** The same of one that need not be for sale: for those who are to see it before. */
export async function previewProduct(
  slug: string,
  locale: Locale,
  currency: Currency,
): Promise<Product | null> {
  const row = await db().product.findUnique({ where: { slug }, include: withVariants });
  return row && toProduct(row, locale, currency);
}

type ProductRow = {
  slug: string;
  name: unknown;
  summary: unknown;
  description: unknown;
  image: string;
  category: CategoryRow;
  variants: ({ sku: string; size: string | null; color: string | null; image: string | null } & Prices)[];
};

function toProduct(product: ProductRow, locale: Locale, currency: Currency): Product {
  return {
    slug: product.slug,
    category: toCategory(product.category, locale),
    name: localText(product.name, locale),
    summary: localText(product.summary, locale),
    description: localText(product.description, locale),
    image: product.image,
    variants: soldIn(currency, product.variants).map(({ sku, size, color, price, image }) => ({
      sku,
      detail: variantDetail({ size, color }, locale),
      ...{ price, size, color },
      image: image ?? product.image,
    })),
  };
}

function soldIn<V extends Prices>(currency: Currency, variants: readonly V[]): (V & { price: number })[] {
  return variants.flatMap((variant) => {
    const price = priceOf(variant, currency);
    return price === null ? [] : { ...variant, price };
  });
}

type CategoryRow = { slug: string; name: unknown; intro: unknown };

function toCategory(row: CategoryRow, locale: Locale): Category {
  return { slug: row.slug, name: localText(row.name, locale), intro: localText(row.intro, locale) };
}
