import type { Locale } from "../i18n/locales";
import type { Currency } from "../money";
import {
  type Category,
  type Product,
  type ProductCard,
  queryCategories,
  queryCategory,
  queryProduct,
  queryProducts,
} from "./query";
import { catalogueVersion } from "./version";

type Kept = { version: string; reads: Map<string, Promise<unknown>> };

let kept: Kept = { version: "", reads: new Map() };

/** The same read again, for as long as the catalogue's version stays: texts, prices and pictures, never stock. */
async function keep<T>(key: string, read: () => Promise<T>): Promise<T> {
  const version = await catalogueVersion();
  if (kept.version !== version) kept = { version, reads: new Map() };
  const { reads } = kept;
  const known = reads.get(key) as Promise<T> | undefined;
  if (known) return known;
  const fresh = read();
  reads.set(key, fresh);
  fresh.catch(() => reads.delete(key));
  return fresh;
}

/** The categories in the shop's order. Kept. */
export function listCategories(locale: Locale): Promise<Category[]> {
  return keep(`categories ${locale}`, () => queryCategories(locale));
}

/** Every product that is for sale in a currency, by category and in the shop's order. Kept, so without stock. */
export function listProducts(locale: Locale, currency: Currency): Promise<ProductCard[]> {
  return keep(`products ${locale} ${currency}`, () => queryProducts(locale, currency));
}

// Only what is listed is kept: addresses that lead nowhere would fill the memory. What the kept list does not have
// may have been put in after it was read, and is there at once.

/** One category, or null when there is none. Kept. */
export async function getCategory(slug: string, locale: Locale): Promise<Category | null> {
  const listed = (await listCategories(locale)).find((category) => category.slug === slug);
  return listed ?? queryCategory(slug, locale);
}

/** One product with its variants that are sold in a currency, or null when it isn't for sale. Kept, so without stock. */
export async function getProduct(slug: string, locale: Locale, currency: Currency): Promise<Product | null> {
  const isListed = (await listProducts(locale, currency)).some((product) => product.slug === slug);
  const query = () => queryProduct(slug, locale, currency);
  return isListed ? keep(`product ${locale} ${currency} ${slug}`, query) : query();
}
