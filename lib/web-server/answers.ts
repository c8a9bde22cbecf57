import type { IncomingMessage, ServerResponse } from "node:http";
import { splitLocale } from "../i18n/paths";
import { isDatabaseTroubled } from "../platform/database/health";
import { internalHeaders } from "../platform/internal-headers";
import { noteRefusal } from "../platform/refusals";
import { isDeskPath } from "../staff/desk-path";
import { isApi, type Refusal } from "./judge";
import { isFile } from "./lanes";
import { type StaticPageKind, staticPage, staticPagePolicy } from "./static-page";

/** Seconds after which a visitor who was turned away may try again. */
const retryAfter = 5;

/** What no page of the shop does by itself: the log has it, counted. */
const attempts = new Set([400, 403, 413, 415]);

export type Answer = { status: number; headers: Record<string, string>; body: string };

/** Answers what is not looked at: a page where a browser shows it, and an error in words where a program reads it. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, code, message } = refusal;
  if (attempts.has(status)) noteRefusal(code);
  const answer = isDocument(request)
    ? pageOf(request, status === 404 ? "notFound" : "refused", status)
    : errorOf(status, code, message);
  // What is left of the request is not read, so nothing else can come on this connection.
  send(response, answer, { Connection: "close", ...(status === 405 && { Allow: "GET, HEAD, POST" }) });
}

/**
 * What stands in the place of an answer of the framework that needs a script to be seen: a page that broke, a
 * form that names no action, and the page of a file or an API address that is not there. Null: the answer is good.
 */
export function insteadOf(request: IncomingMessage, status: number, contentType: string): Answer | null {
  const { url = "/" } = request;
  if (status >= 500 && isDocument(request)) return troublePage(request);
  if (status === 400 && isDocument(request)) return pageOf(request, "refused", 400);
  if (status < 400 || !contentType.startsWith("text/html")) return null;
  if (isApi(url)) return errorOf(404, "not-found", "There is nothing here.");
  // What a page of the desk finds out while it is drawn, the framework says by a script.
  if (status === 404 && isDeskPath(pathOf(url)) && isDocument(request))
    return pageOf(request, "notFound", 404);
  return isFile(pathOf(url)) ? pageOf(request, "notFound", 404) : null;
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "/";
}

/** Answers a form of an earlier build that has nothing in it to keep: the page as it is now has another one. */
export function sendUpdated(request: IncomingMessage, response: ServerResponse): void {
  send(response, pageOf(request, "updated", 409), {});
}

/** Answers that there is no room now. */
export function turnAway(request: IncomingMessage, response: ServerResponse): void {
  const answer = isDocument(request)
    ? pageOf(request, "busy", 503)
    : errorOf(503, "busy", "Too many requests at once. Try again in a moment.");
  send(response, answer, { "Retry-After": String(retryAfter) });
}

/** Answers that something went wrong before there was anything to send. */
export function tellTrouble(request: IncomingMessage, response: ServerResponse): void {
  const answer = isDocument(request)
    ? troublePage(request)
    : errorOf(isDatabaseTroubled() ? 503 : 500, "trouble", "Something went wrong. Try again in a moment.");
  send(response, answer, {});
}

/** The page for what went wrong. While the database is away, or was a moment ago, it's taken to come from that. */
function troublePage(request: IncomingMessage): Answer {
  if (!isDatabaseTroubled()) return pageOf(request, "broken", 500);
  const { headers, ...page } = pageOf(request, "unavailable", 503);
  return { ...page, headers: { ...headers, "Retry-After": String(retryAfter) } };
}

/** A page that is complete by itself. */
function pageOf(request: IncomingMessage, kind: StaticPageKind, status: number): Answer {
  const address = request.url ?? "/";
  const { locale } = splitLocale(pathOf(address));
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": staticPagePolicy,
      "Cache-Control": "no-store",
    },
    body: staticPage({
      ...{ locale, kind, address, sent: request.method === "POST" },
      reference: kind === "broken" ? String(request.headers[internalHeaders.request]) : undefined,
    }),
  };
}

/** As `errorResponse` of lib/platform/http, for what never gets there. */
function errorOf(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
    body: JSON.stringify({ error: { code, message } }),
  };
}

function send(
  response: ServerResponse,
  { status, headers, body }: Answer,
  more: Record<string, string>,
): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...headers, ...more, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}

/** Whether a browser shows the answer as a page: not the API, and nothing that the shop's scripts ask for. */
export function isDocument(request: IncomingMessage): boolean {
  const { headers, url = "/" } = request;
  return !isApi(url) && headers.rsc === undefined && headers["next-action"] === undefined;
}
