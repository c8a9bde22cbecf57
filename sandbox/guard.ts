import { isIP } from "node:net";
import type { Context as HonoContext } from "hono";
import { createMiddleware } from "hono/factory";
import { foreignOrigin, unknownHost } from "./api/errors";
import type { Context } from "./context";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const HOST = /^(\[[\da-f:.]+\]|[^\s:@/?#[\]\\]+)(:\d+)?$/i;

/**
 * Refuses what a page of another site makes a browser send: under a name of its own that it has made to lead
 * here (DNS rebinding), or from its own origin. An address can't be rebound, so every one is good; names are
 * those of this computer and those that were set. Programs send no `Origin`.
 */
export const refuseForeignPages = (context: Context) =>
  createMiddleware(async (c, next) => {
    const host = c.req.header("host") ?? "";
    const name = nameOf(host);
    if (name === undefined || !isOurs(context, name)) throw unknownHost();
    if (!isVisit(c) && !isFromOurPage(context, c, host)) throw foreignOrigin();
    await next();
  });

/** The name or address in a `Host` header, without brackets and port; undefined when it is no host at all. */
export function nameOf(host: string): string | undefined {
  return HOST.exec(host)?.[1]
    ?.toLowerCase()
    .replace(/^\[|\]$/g, "");
}

/** Whether an address leads to this computer alone. Names that only begin like one do not count. */
export function isLoopback(address: string): boolean {
  return isIP(address) > 0 && LOOPBACK.test(address);
}

function isOurs({ publicUrl, hostNames }: Context, name: string): boolean {
  return (
    isIP(name) > 0 || name === "localhost" || name === new URL(publicUrl).hostname || hostNames.includes(name)
  );
}

/** A link or a frame on another site may lead here: that site can't read what it opens. */
function isVisit(c: HonoContext): boolean {
  return c.req.method === "GET" && c.req.header("sec-fetch-mode") === "navigate";
}

function isFromOurPage({ publicUrl }: Context, c: HonoContext, host: string): boolean {
  const origin = c.req.header("origin");
  const ours = [`http://${host}`, `https://${host}`, new URL(publicUrl).origin];
  return (
    (origin === undefined || ours.includes(origin)) &&
    ["none", "same-origin"].includes(c.req.header("sec-fetch-site") ?? "none")
  );
}
