import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";
import { ApiError } from "../api/errors";
import { isLoopback, nameOf } from "../guard";

/** The control API has no password, so it answers only this computer, by its own names. */
export const localOnly = createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
  const address = c.env.incoming.socket.remoteAddress ?? "";
  const name = nameOf(c.req.header("host") ?? "") ?? "";
  if (!isLoopback(address) || !(name === "localhost" || isLoopback(name))) {
    throw new ApiError({
      code: "loopback-only",
      message: "The control API answers only requests from this computer.",
      type: "invalid-request-error",
      status: 403,
    });
  }
  await next();
});
