import { defaultLocale } from "../i18n/locales";
import { isLegalSlug } from "../shop/goods-rules";
import { usualCurrency } from "../shop/offers";
import { isInCatalogue } from "./query";
import { listCategories, listProducts } from "./read";

const slugPage = /^\/(products|categories)\/([^/]+)$/;

/**
 * Whether the shop has the product or the category that a page's address names; true for any other address.
 * Next.js draws a page that turns out to be "not found" in the browser only, so that without JavaScript it
 * would stay blank: the question is asked before the page is chosen.
 */
export async function isKnownPage(path: string): Promise<boolean> {
  const [, kind, slug = ""] = slugPage.exec(path) ?? [];
  if (!kind) return true;
  if (!isLegalSlug(slug)) return false;
  const all =
    kind === "products" ? listProducts(defaultLocale, usualCurrency) : listCategories(defaultLocale);
  if ((await all).some((each) => each.slug === slug)) return true;
  // What was put in a moment ago is there at once.
  return isInCatalogue(kind === "products" ? kind : "categories", slug);
}
