import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "../context";
import { endpointOf } from "../faults/endpoints";
import { injectFaults } from "../faults/inject";
import { refuseForeignPages } from "../guard";
import { newUuid } from "../ids";
import { type ApiEnv, basicAuth } from "./auth";
import { customerRoutes } from "./customers";
import { ApiError, internalError, sendError } from "./errors";
import { limitBody } from "./limit";
import { merchantRoutes } from "./merchants";
import { operationRoutes } from "./operations";
import { paymentRoutes } from "./payments";
import { sessionRoutes } from "./sessions";

/** Plexo's public REST API, below `/v1`. */
export function apiApp(context: Context) {
  const app = new Hono<ApiEnv & { Bindings: HttpBindings }>();

  app.use(async (c, next) => {
    const began = performance.now();
    const correlationId = newUuid();
    await next();
    c.header("x-correlation-id", correlationId);
    if (c.res.headers.get("content-type") === "application/json") {
      c.header("content-type", "application/json; charset=utf-8");
    }
    context.log.info(
      {
        endpoint: endpointOf(c),
        status: c.res.status,
        ms: Math.round(performance.now() - began),
        correlationId,
      },
      "api",
    );
  });
  app.use(refuseForeignPages(context));
  app.use(limitBody);
  app.use(injectFaults(context));
  app.use(basicAuth(context.clients));
  app.route("/sessions", sessionRoutes(context));
  app.route("/payments", paymentRoutes(context));
  app.route("/payments", operationRoutes(context));
  app.route("/customers", customerRoutes(context));
  app.route("/merchants", merchantRoutes());
  app.onError((error, c) => {
    if (error instanceof ApiError) return sendError(c, error);
    context.log.error({ err: error }, "api call broke");
    return sendError(c, internalError());
  });
  return app;
}
