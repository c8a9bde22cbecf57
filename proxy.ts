import { type NextRequest, NextResponse } from "next/server";
import { splitLocale } from "@/lib/i18n/paths";
import { answerKeptPage } from "@/lib/kept-pages/answer";
import { marks } from "@/lib/kept-pages/marks";
import { isDatabaseDown, isDatabaseTroubled } from "@/lib/platform/database/health";
import { checkoutOrigins, env } from "@/lib/platform/env";
import { randomToken } from "@/lib/platform/ids";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { logError } from "@/lib/platform/log";
import { baseHeaders, contentSecurityPolicy } from "@/lib/platform/security-headers";
import { isDeskPath, showsMails } from "@/lib/staff/desk-path";
import { findPage } from "@/lib/web-server/find-page";
import { staticPage, staticPagePolicy } from "@/lib/web-server/static-page";
import {
  cookiesWith,
  currencyCookie,
  readSwitchedForm,
  type Switched,
  toHeader,
} from "@/lib/web-server/switched-forms";

/**
 * Every page passes here where no server of our own stands before the framework (it does the same, see
 * lib/web-server): its language is read from the address, and the headers that protect it are set.
 */
export async function proxy(request: NextRequest) {
  const always = baseHeaders({ https: env().SHOP_URL.startsWith("https:") });
  const kept = await keptPage(request, always);
  if (kept) return kept;
  const isToBeKept = request.headers.get(internalHeaders.keep) === marks.secret;
  const policy = contentSecurityPolicy({
    nonce: isToBeKept ? marks.nonce : randomToken(),
    checkoutOrigins: checkoutOrigins(),
    showsMails: showsMails(request.nextUrl.pathname),
    development: process.env.NODE_ENV === "development",
  });
  const response = await tryRoute(request, policy, isToBeKept);
  if (!response.headers.has("Content-Security-Policy"))
    response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
  return response;
}

/** A page of the catalogue from memory, with these headers besides its own. */
async function keptPage(request: NextRequest, always: Record<string, string>): Promise<Response | null> {
  if (process.env.NODE_ENV === "development") return null;
  const { method, nextUrl } = request;
  const { pathname, search } = nextUrl;
  // Not what encodings are taken: the framework's server, or the platform's, compresses what comes from here, and
  // would once more.
  const names = ["cookie", "rsc", "next-action", internalHeaders.keep];
  const headers = Object.fromEntries(names.map((name) => [name, request.headers.get(name) ?? undefined]));
  const kept = await answerKeptPage({ method, url: pathname + search, headers }, (render) => render());
  if (!kept || kept === "no-room") return null;
  const { status, body, headers: own } = kept;
  // Given the bytes themselves, Response would copy them.
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(body);
      controller.close();
    },
  });
  return new Response(stream, {
    status,
    headers: { "content-security-policy": staticPagePolicy, ...always, ...own },
  });
}

/**
 * While the database is away a page is not even tried. A form is: its action has words for that, and keeps what
 * was typed.
 */
async function tryRoute(request: NextRequest, policy: string, isToBeKept: boolean): Promise<NextResponse> {
  if (request.method === "POST") return route(request, policy, isToBeKept);
  if (isDatabaseDown()) return unavailable(request);
  try {
    return await route(request, policy, isToBeKept);
  } catch (error) {
    const { method, nextUrl, headers } = request;
    const facts = { where: "proxy", method, path: nextUrl.pathname };
    logError(error, { ...facts, request: headers.get(internalHeaders.request) }, "request failed");
    if (!isDatabaseTroubled()) throw error;
    return unavailable(request);
  }
}

/** The page that says so, complete in itself. */
function unavailable({ nextUrl: { pathname, search } }: NextRequest): NextResponse {
  const { locale } = splitLocale(pathname);
  return new NextResponse(staticPage({ locale, kind: "unavailable", address: pathname + search }), {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": staticPagePolicy,
      "cache-control": "no-store",
      "retry-after": "5",
    },
  });
}

async function route(request: NextRequest, policy: string, isToBeKept: boolean): Promise<NextResponse> {
  const isForm = request.method === "POST";
  const page = await findPage(request.nextUrl.pathname, { isForm });
  const url = request.nextUrl.clone();
  url.pathname = page.path;
  if (page.kind === "redirect") return NextResponse.redirect(url, 308);

  const forwarded = new Headers(request.headers);
  // Next.js takes the nonce from the request's policy.
  forwarded.set("Content-Security-Policy", policy);
  forwarded.set(internalHeaders.locale, page.locale);
  if (isForm) forwarded.set(internalHeaders.form, "1");
  else forwarded.delete(internalHeaders.form);
  if (isDeskPath(page.path))
    forwarded.set(internalHeaders.asked, request.nextUrl.pathname + request.nextUrl.search);
  else forwarded.delete(internalHeaders.asked);
  if (!isToBeKept) forwarded.delete(internalHeaders.keep);
  for (const name of ["address", "typed", "request"] as const) forwarded.delete(internalHeaders[name]);
  const switched = isForm ? await readSwitched(request) : null;
  if (switched) showSwitched(switched, forwarded);
  const response = NextResponse.rewrite(url, { status: page.status, request: { headers: forwarded } });
  if (switched?.currency) response.headers.append("Set-Cookie", currencyCookie(switched.currency));
  return response;
}

async function readSwitched(request: NextRequest): Promise<Switched | null> {
  const { headers } = request;
  const type = headers.get("content-type");
  // The framework's script sends its own forms.
  if (!type?.startsWith("multipart/form-data") || headers.has("next-action")) return null;
  return readSwitchedForm({ "content-type": type }, Buffer.from(await request.clone().arrayBuffer()));
}

/** A form that is no form to the framework runs no action: its page is drawn, with what was typed. */
function showSwitched({ fields, currency }: Switched, headers: Headers): void {
  headers.delete("content-type");
  headers.set(internalHeaders.typed, toHeader(fields));
  if (currency) headers.set("cookie", cookiesWith(currency, headers.get("cookie") ?? ""));
}

// Everything but data and files: an address with a dot that is no file's is a page's, and leads nowhere. And not the
// upload of a picture: of its body a proxy would hand on the beginning alone.
export const config = {
  matcher: [
    {
      source:
        "/((?!api/|_next/|admin/catalogue/products/[^/]+/picture/upload$|.*\\.(?:svg|png|jpe?g|webp|avif|gif|ico|woff2|css|js|map|txt|xml|webmanifest)$).*)",
      missing: [{ type: "header", key: "x-shop-page" }],
    },
  ],
};
