import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { apiApp } from "./api/app";
import { ApiError, methodNotAllowed, notFound, sendError } from "./api/errors";
import { limitBody } from "./api/limit";
import type { Context } from "./context";
import { openApiDocument } from "./contract/document";
import { controlRoutes } from "./control/routes";
import { endpointsOf, methodsAt } from "./faults/endpoints";
import { refuseForeignPages } from "./guard";
import { asset, isAsset } from "./hosted/asset-urls";
import { notice } from "./hosted/notice";
import { hostedRoutes } from "./hosted/routes";

/** Everything the sandbox serves. */
export function sandboxApp(context: Context) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route("/v1", apiApp(context));
  const endpoints = endpointsOf(app);
  app.use(refuseForeignPages(context));
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/_sandbox/assets/:name", (c) => {
    const name = c.req.param("name");
    if (!isAsset(name)) return c.notFound();
    const { content, type } = asset(name);
    c.header("cache-control", "public, max-age=31536000, immutable");
    c.header("x-content-type-options", "nosniff");
    return c.body(new Uint8Array(content), 200, { "content-type": type });
  });
  app.get("/openapi/v2.json", (c) => c.json(openApiDocument(context.publicUrl)));
  app.use(limitBody);
  app.route("/", controlRoutes(context, endpoints));
  app.route("/", hostedRoutes(context));
  app.notFound((c) => {
    if (!/^\/(v1|_sandbox\/api)(\/|$)/.test(c.req.path)) return notice(c, "unknown", 404);
    const methods = methodsAt(endpoints, c.req.path);
    if (methods.length === 0) return sendError(c, notFound());
    c.header("allow", methods.join(", "));
    return sendError(c, methodNotAllowed());
  });
  app.onError((error, c) => {
    if (error instanceof ApiError) return sendError(c, error);
    context.log.error({ err: error }, "page broke");
    return notice(c, "broken", 500);
  });
  return app;
}
