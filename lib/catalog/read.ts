import { cacheLife, cacheTag, io } from "next/cache";
import type { Locale } from "../i18n/locales";
import {
  type Category,
  type Product,
  type ProductCard,
  queryCategories,
  queryProduct,
  queryProducts,
} from "./query";

/** Revalidating this tag shows changed texts, prices and pictures at once. */
export const catalogTag = "catalog";

// Each read waits for a request with `io()` before its cache is asked: a build has no database, and what is
// cached would be read then. Not for a page's metadata: when a cached read fails there, Next.js never ends
// its answer, so metadata asks the database (`query.ts`).

/** The categories in the shop's order. Cached. */
export async function listCategories(locale: Locale): Promise<Category[]> {
  await io();
  return cachedCategories(locale);
}

async function cachedCategories(locale: Locale): Promise<Category[]> {
  "use cache";
  cacheTag(catalogTag);
  cacheLife("minutes");
  return queryCategories(locale);
}

/** Every product that is for sale, by category and in the shop's order. Cached, so without stock. */
export async function listProducts(locale: Locale): Promise<ProductCard[]> {
  await io();
  return cachedProducts(locale);
}

async function cachedProducts(locale: Locale): Promise<ProductCard[]> {
  "use cache";
  cacheTag(catalogTag);
  cacheLife("minutes");
  return queryProducts(locale);
}

/** One product with its variants, or null when it isn't for sale. Cached, so without stock. */
export async function getProduct(slug: string, locale: Locale): Promise<Product | null> {
  await io();
  return cachedProduct(slug, locale);
}

async function cachedProduct(slug: string, locale: Locale): Promise<Product | null> {
  "use cache";
  cacheTag(catalogTag);
  cacheLife("minutes");
  return queryProduct(slug, locale);
}
