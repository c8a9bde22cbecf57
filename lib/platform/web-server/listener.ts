import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answerKeptPage, type InTurn } from "../../kept-pages/answer";
import { marks } from "../../kept-pages/marks";
import { clientAddress, type TrustedProxies } from "../client-address";
import { internalHeaders } from "../internal-headers";
import { isGoing } from "../readiness";
import { baseHeaders, filePolicy } from "../security-headers";
import { insteadOf, refuse, turnAway } from "./answers";
import { withWholeBody } from "./body";
import { judge, tooLarge } from "./judge";
import { enter, laneOf } from "./lanes";
import { replaceAnswer } from "./replace-answer";

type Options = {
  /** The framework's handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  shopUrl: URL;
  trustedProxies: TrustedProxies;
};

const forwarded = ["x-forwarded-host", "x-forwarded-port", "x-forwarded-for", "forwarded"];

/** What the shop's HTTP server does with a request before, and in place of, the framework. */
export function createListener({ handle, shopUrl, trustedProxies }: Options): RequestListener {
  const always = { ...baseHeaders({ https: shopUrl.protocol === "https:" }) };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    if (isGoing()) response.setHeader("Connection", "close");
    const { method = "GET", url = "/", headers } = request;
    const refusal = judge({ method, url, headers }, shopUrl.origin);
    if (refusal) return refuse(request, response, refusal);
    makeOurs(request);
    const kept = await answerKeptPage({ method, url, headers }, inTurn);
    if (kept === "no-room") return turnAway(request, response);
    if (kept) return void response.writeHead(kept.status, kept.headers).end(kept.body);

    const whole = method === "POST" ? await withWholeBody(request) : request;
    if (whole === "gone") return;
    if (whole === "too-large") return refuse(request, response, tooLarge);
    // Not a page's: a page sets its own.
    response.setHeader("Content-Security-Policy", filePolicy);
    // A page that is rendered to be kept has had its turn.
    const lane = headers[internalHeaders.keep] ? "open" : laneOf(method, url.split("?", 1)[0] ?? "/");
    const leave = await enter(lane, leftOf(response));
    if (!leave) return turnAway(request, response);
    response.once("close", leave);
    replaceAnswer(response, (status, contentType) => insteadOf(request, status, contentType));
    await handle(whole, response);
  }

  /** What the client says of itself in headers that are the shop's or a trusted proxy's to write goes. */
  function makeOurs({ headers, socket }: IncomingMessage): void {
    const address = clientAddress(headers, socket.remoteAddress, trustedProxies);
    delete headers[internalHeaders.locale];
    if (headers[internalHeaders.keep] !== marks.secret) delete headers[internalHeaders.keep];
    for (const name of forwarded) delete headers[name];
    headers.host = shopUrl.host;
    headers["x-forwarded-proto"] = shopUrl.protocol.replace(":", "");
    headers[internalHeaders.address] = address;
    if (address) headers["x-forwarded-for"] = address;
  }

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  };
}

/** Renders a page to be kept when a visitor's turn comes; others may wait for it too, so nobody's leaving ends it. */
const inTurn: InTurn = async (render) => {
  const leave = await enter("pages", new AbortController().signal);
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
