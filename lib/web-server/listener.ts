import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answerKeptPage, type InTurn } from "../kept-pages/answer";
import { marks } from "../kept-pages/marks";
import { clientAddress, type TrustedProxies } from "../platform/client-address";
import { internalHeaders } from "../platform/internal-headers";
import { log, logError } from "../platform/log";
import { isGoing } from "../platform/readiness";
import { answerHeaders } from "../platform/security-headers";
import { insteadOf, refuse, sendUpdated, tellTrouble, turnAway } from "./answers";
import { readBody, withBody } from "./body";
import { answeredCallback } from "./callback";
import { ownDocument } from "./documents";
import { judgeFormBody } from "./form-body";
import { isApi, judge, tooLarge } from "./judge";
import { enter, isFile, laneOf } from "./lanes";
import { askAnew, readOldForm, showsTyped } from "./old-forms";
import { preparePage } from "./page-request";
import { replaceAnswer } from "./replace-answer";
import { cookiesWith, currencyCookie, readSwitchedForm } from "./switched-forms";
import { isUpload } from "./uploads";

type Options = {
  /** The framework's handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  shopUrl: URL;
  trustedProxies: TrustedProxies;
};

const forwarded = ["x-forwarded-host", "x-forwarded-port", "x-forwarded-for", "forwarded"];

/** What the shop's HTTP server does with a request before, and in place of, the framework. */
export function createListener({ handle, shopUrl, trustedProxies }: Options): RequestListener {
  const always = answerHeaders({ https: shopUrl.protocol === "https:" });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    if (isGoing()) response.setHeader("Connection", "close");
    const { method = "GET", url = "/", headers } = request;
    const refusal = judge({ method, url, headers }, shopUrl.origin);
    if (refusal) return refuse(request, response, refusal);
    const isPart = headers[internalHeaders.part] === marks.secret;
    const hasHadTurn = isPart || headers[internalHeaders.keep] === marks.secret;
    makeOurs(request, isPart);
    const kept = await answerKeptPage({ method, url, headers }, inTurn);
    if (kept === "no-room") return turnAway(request, response);
    if (kept) return void response.writeHead(kept.status, kept.headers).end(kept.body);

    const isLarge = isUpload(method, url);
    // What is left of it when it was answered is not read.
    if (isLarge) response.setHeader("Connection", "close");
    const body = method === "POST" && !isLarge ? await readBody(request) : null;
    if (body === "gone") return;
    if (body === "too-large") return refuse(request, response, tooLarge());
    const wrong = body && !isApi(url) ? await judgeFormBody(headers, body) : null;
    if (wrong) return refuse(request, response, wrong);
    const switched = body && !isApi(url) ? await readSwitched(request, response, body) : null;
    const old = body && !isApi(url) && !switched ? await readOldForm(request, body) : null;
    if (old && !showsTyped(url)) return sendUpdated(request, response);
    const typed = switched ?? old;
    const lane = hasHadTurn ? "open" : laneOf(method, pathOf(url));
    const leave = await enter(lane, leftOf(response));
    if (!leave) return turnAway(request, response);
    response.once("close", leave);
    if (body && isApi(url) && (await answeredCallback(request, body, response))) return;
    const isPage = !isApi(url) && !isFile(pathOf(url));
    if (isPage && !(await preparePage(request, response))) return;
    const document = isPage ? ownDocument(request, response) : null;
    replaceAnswer(response, {
      insteadOf: (status, contentType) => insteadOf(request, status, contentType),
      finish: document?.finish ?? null,
    });
    const asked = body ? ((typed && askAnew(request, typed)) ?? withBody(request, body)) : request;
    await (document ? document.around(() => handle(asked, response)) : handle(asked, response));
  }

  /** What the client says of itself in headers that are the shop's or a trusted proxy's to write goes. */
  function makeOurs({ headers, socket }: IncomingMessage, isPart: boolean): void {
    if (trustedProxies === 0 && !isPart && headers["x-forwarded-for"]) warnOfProxy();
    const address = isPart
      ? headers[internalHeaders.address]
      : clientAddress(headers, socket.remoteAddress, trustedProxies);
    for (const name of ["page", "asked", "locale", "form", "typed"] as const)
      delete headers[internalHeaders[name]];
    if (headers[internalHeaders.keep] !== marks.secret) delete headers[internalHeaders.keep];
    for (const name of forwarded) delete headers[name];
    headers[internalHeaders.part] = marks.secret;
    headers.host = shopUrl.host;
    headers["x-forwarded-proto"] = shopUrl.protocol.replace(":", "");
    headers[internalHeaders.address] = address;
    if (!isPart) headers[internalHeaders.request] = randomBytes(4).toString("hex");
    if (address) headers["x-forwarded-for"] = String(address);
  }

  /** The form of a page that is to be shown in another language or currency, which the browser keeps. */
  async function readSwitched(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const { headers } = request;
    const switched = await readSwitchedForm(headers, body);
    if (!switched) return null;
    const { fields, currency } = switched;
    if (currency) {
      headers.cookie = cookiesWith(currency, headers.cookie);
      response.setHeader("Set-Cookie", currencyCookie(currency));
    }
    return fields;
  }

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      const { method, url = "/", headers } = request;
      const facts = { method, path: pathOf(url), request: headers[internalHeaders.request] };
      logError(error, facts, "request failed");
      if (response.headersSent) response.destroy();
      else tellTrouble(request, response);
    });
  };
}

let isWarned = false;

/** Behind a proxy that no setting names, every shopper has the proxy's address, and meets the others' limits. */
function warnOfProxy(): void {
  if (isWarned) return;
  isWarned = true;
  log.warn(
    "X-Forwarded-For is not trusted: if a proxy of yours stands in front of the shop, set TRUSTED_PROXIES",
  );
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "/";
}

/** Renders a page to be kept when a visitor's turn comes; others may wait for it too, so one client's leaving does not end it. */
const inTurn: InTurn = async (render, lane) => {
  const leave = await enter(lane, new AbortController().signal);
  if (!leave) return null;
  try {
    return await render();
  } finally {
    leave();
  }
};

/** Tells when the client has gone before its answer was ready. */
function leftOf(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  if (response.destroyed) left.abort();
  response.once("close", () => left.abort());
  return left.signal;
}
