import { type NextRequest, NextResponse } from "next/server";
import { isKnownPage } from "@/lib/catalog/known";
import { checkoutOrigins, env } from "@/lib/env";
import { localeHeader } from "@/lib/i18n/header";
import { splitLocale } from "@/lib/i18n/paths";
import { routeLocale } from "@/lib/i18n/routing";
import { randomToken } from "@/lib/ids";
import { isKnownOrder } from "@/lib/orders/known";
import { securityHeaders } from "@/lib/security-headers";

/** Every page passes here: its language is read from the address, and the headers that protect it are set. */
export async function proxy(request: NextRequest) {
  const headers = securityHeaders({
    nonce: randomToken(),
    checkoutOrigins: checkoutOrigins(),
    https: env().SHOP_URL.startsWith("https:"),
    development: process.env.NODE_ENV === "development",
  });
  const response = await route(request, headers);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function route(request: NextRequest, headers: Record<string, string>): Promise<NextResponse> {
  const { locale, path } = splitLocale(request.nextUrl.pathname);
  const target = routeLocale(request.nextUrl.pathname);
  const url = request.nextUrl.clone();
  url.pathname = target.path;
  if (target.kind === "redirect") return NextResponse.redirect(url, 308);
  // No page is there, so Next.js answers 404 with app/global-not-found, and the address stays as it was.
  if (!(await isKnownPage(path))) url.pathname = `/${locale}/-/not-found`;

  const forwarded = new Headers(request.headers);
  // Next.js takes the nonce from the request's policy.
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  forwarded.set(localeHeader, locale);
  // The page of an order that isn't there says so in its own words; only the status is missing from it.
  const status = (await isKnownOrder(path)) ? 200 : 404;
  return NextResponse.rewrite(url, { status, request: { headers: forwarded } });
}

export const config = { matcher: ["/((?!api/|_next/|.*\\..*).*)"] };
