import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";
import { ApiError } from "../api/errors";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/**
 * The control API has no password, so it answers only this computer, and not the pages of other sites that
 * a browser on it has open (which would reach it under a foreign name or from a foreign origin).
 */
export const localOnly = createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
  // A link on another page may lead here: it can neither frame nor read what it opens.
  const isVisit = c.req.method === "GET" && c.req.header("sec-fetch-mode") === "navigate";
  const address = c.env.incoming.socket.remoteAddress ?? "";
  const host = c.req.header("host") ?? "";
  const site = c.req.header("sec-fetch-site") ?? "none";
  if (
    !LOOPBACK.test(address) ||
    !LOOPBACK_NAME.test(host) ||
    (!isVisit && !["none", "same-origin"].includes(site))
  ) {
    throw new ApiError({
      code: "loopback-only",
      message: "The control API answers only requests from this computer.",
      type: "invalid-request-error",
      status: 403,
    });
  }
  await next();
});
