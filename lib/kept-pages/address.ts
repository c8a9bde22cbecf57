import { parseQuery } from "../catalog/search";
import type { Locale } from "../i18n/locales";
import { localePath, splitLocale } from "../i18n/paths";

export type KeptAddress = {
  locale: Locale;
  /** As it is asked for to be kept: with the parameters that its page knows, and no other. */
  address: string;
};

const page = /^\/(?:$|products$|(?:products|categories)\/[a-z0-9-]{1,100}$)/;

/** Whether a path, without its language, is that of a page of the catalogue. */
export function isCataloguePage(path: string): boolean {
  return page.test(path.split("?", 1)[0] ?? path);
}

/**
 * The page of the catalogue that an address leads to, or null where it leads to none that is the same for
 * all visitors. Parameters that no page knows are left out.
 */
export function keptAddress(url: string): KeptAddress | null {
  const [pathname = "/", search = ""] = url.split("?", 2);
  const { locale, path } = splitLocale(pathname);
  // Written in another way ("/es/products", "/en/") it is redirected.
  if (!page.test(path) || localePath(locale, path) !== pathname) return null;
  if (!search) return { locale, address: pathname };
  const query = new URLSearchParams(search);
  // What went wrong with a visitor's own form.
  if (query.has("problem")) return null;
  const searched = path === "/products" ? parseQuery(query.get("q")) : "";
  return { locale, address: searched ? `${pathname}?${new URLSearchParams({ q: searched })}` : pathname };
}
