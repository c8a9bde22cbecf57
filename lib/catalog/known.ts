import { defaultLocale } from "../i18n/locales";
import { db } from "../platform/db";
import { listCategories, listProducts } from "./read";
import { forgetCatalogueVersion } from "./version";

const slugPage = /^\/(products|categories)\/([^/]+)$/;

/**
 * Whether the shop has the product or the category that a page's address names; true for any other address.
 * Next.js draws a page that turns out to be "not found" in the browser only, so that without JavaScript it
 * would stay blank: the question is asked before the page is chosen.
 */
export async function isKnownPage(path: string): Promise<boolean> {
  const [, kind, slug = ""] = slugPage.exec(path) ?? [];
  if (!kind) return true;
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return false;
  const all = kind === "products" ? listProducts(defaultLocale) : listCategories(defaultLocale);
  if ((await all).some((each) => each.slug === slug)) return true;
  // What was put in a moment ago is there at once.
  const isNew = (await (kind === "products" ? countProducts(slug) : countCategories(slug))) > 0;
  if (isNew) forgetCatalogueVersion();
  return isNew;
}

function countProducts(slug: string): Promise<number> {
  return db().product.count({ where: { slug, active: true } });
}

function countCategories(slug: string): Promise<number> {
  return db().category.count({ where: { slug } });
}
