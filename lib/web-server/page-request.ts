import type { IncomingMessage, ServerResponse } from "node:http";
import { marks } from "../kept-pages/marks";
import { isDatabaseDown } from "../platform/database/health";
import { checkoutOrigins } from "../platform/env";
import { randomToken } from "../platform/ids";
import { internalHeaders } from "../platform/internal-headers";
import { contentSecurityPolicy } from "../platform/security-headers";
import { isDeskPath, showsMails } from "../staff/desk-path";
import { isDocument, tellTrouble } from "./answers";
import { findPage } from "./find-page";

/**
 * Does for a page what proxy.ts does where no server of our own stands before the framework: the language, the
 * policy, the status. A proxy costs the framework as much as an empty page. False: it was answered.
 */
export async function preparePage(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { url = "/", headers } = request;
  const isForm = request.method === "POST";
  if (isDatabaseDown() && !isForm) {
    tellTrouble(request, response);
    return false;
  }
  const [pathname = "/"] = url.split("?", 1);
  // To a browser they are another site's address; the framework redirects to what is left without them.
  if (/\\|\/\//.test(pathname)) return true;
  const page = await findPage(pathname, { isForm });
  if (page.kind === "redirect") {
    response.writeHead(308, { Location: page.path + url.slice(pathname.length) }).end();
    return false;
  }
  const policy = contentSecurityPolicy({
    nonce: headers[internalHeaders.keep] === marks.secret ? marks.nonce : randomToken(),
    checkoutOrigins: checkoutOrigins(),
    showsMails: showsMails(page.path),
    development: false,
  });
  response.setHeader("Content-Security-Policy", policy);
  // Next.js takes the nonce from the request's policy.
  headers["content-security-policy"] = policy;
  headers[internalHeaders.locale] = page.locale;
  headers[internalHeaders.page] = page.path;
  if (isDeskPath(page.path) || isDocument(request)) headers[internalHeaders.asked] = url;
  if (isForm) headers[internalHeaders.form] = "1";
  response.statusCode = page.status;
  return true;
}
