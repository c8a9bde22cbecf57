import { defaultLocale } from "./locales";
import { localePath, splitLocale } from "./paths";

export type LocaleRoute = { kind: "serve"; path: string } | { kind: "redirect"; path: string };

/**
 * Where a requested path is served from: each language has its pages under its own name, and Spanish is asked for
 * without a prefix. The written-out default ("/es/cart") is redirected, so that each page has one address.
 */
export function routeLocale(pathname: string): LocaleRoute {
  const { locale, path, written } = splitLocale(pathname);
  if (written && locale === defaultLocale) return { kind: "redirect", path: localePath(locale, path) };
  return { kind: "serve", path: path === "/" ? `/${locale}` : `/${locale}${path}` };
}
