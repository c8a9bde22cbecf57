import { isKnownPage } from "../catalog/known";
import { defaultLocale, type Locale } from "../i18n/locales";
import { splitLocale } from "../i18n/paths";
import { routeLocale } from "../i18n/routing";
import { isKnownOrder } from "../orders/known";
import { offeredOpenKinds, openPaths } from "../shop/offers";
import { readPage } from "../shop/pages";
import { openKinds } from "../shop/types";
import { isDeskPath } from "../staff/desk-path";

/** Where an address leads: to another one, or to the page that the framework has under `path`. */
export type FoundPage =
  | { kind: "redirect"; path: string }
  | { kind: "serve"; path: string; locale: Locale; status: 200 | 403 | 404 };

/**
 * Finds what a page's address leads to. Throws where the database does not answer, but not for a form: its action
 * has words for that.
 */
export async function findPage(pathname: string, { isForm }: { isForm: boolean }): Promise<FoundPage> {
  if (isDeskPath(pathname)) return deskPage(pathname);
  const { locale, path } = splitLocale(pathname);
  const target = routeLocale(pathname);
  if (target.kind === "redirect") return target;
  const sure = (known: Promise<boolean>) => (isForm ? known.catch(() => true) : known);
  const [isInCatalogue, isOrder, isWritten] = await Promise.all([
    sure(isKnownPage(path)),
    sure(isKnownOrder(path)),
    isKnownText(locale, path),
  ]);
  const isPage = isInCatalogue && isWritten && isOffered(path);
  return {
    kind: "serve",
    locale,
    // No page is there, so Next.js answers 404 with app/global-not-found, and the address stays as it was.
    path: isPage ? target.path : `/${locale}/-/not-found`,
    // The page of an order that isn't there says so in its own words; only the status is missing from it.
    status: isOrder ? 200 : 404,
  };
}

/** The desk is in the language of who works there, not of the address. What it has not got, the framework says. */
function deskPage(path: string): FoundPage {
  return { kind: "serve", locale: defaultLocale, path, status: path === "/admin/forbidden" ? 403 : 200 };
}

/** Whether the shop offers what the page is for; true for any other address. */
function isOffered(path: string): boolean {
  const kind = openKinds.find((each) => openPaths[each] === path);
  return kind === undefined || offeredOpenKinds.includes(kind);
}

/** Whether the merchant wrote the page that an address names, in that language; true for any other address. */
async function isKnownText(locale: Locale, path: string): Promise<boolean> {
  const name = /^\/pages\/([^/]+)$/.exec(path)?.[1];
  return name === undefined || (await readPage(locale, name)) !== null;
}
