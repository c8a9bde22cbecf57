import { STATUS_CODES } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { Context as HonoContext } from "hono";
import { createMiddleware } from "hono/factory";
import type { ContentfulStatusCode, StatusCode } from "hono/utils/http-status";
import type { Context } from "../context";
import { callOf } from "./call";
import { drip } from "./drip";
import type { Fault } from "./faults";

/** Answers with these have no body, whatever it should be. */
const WITHOUT_BODY = new Set([204, 205, 304]);

type FaultContext = HonoContext<{ Bindings: HttpBindings }>;

/** Makes the calls go wrong that someone wants to go wrong. */
export const injectFaults = (context: Context) =>
  createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
    const { faults } = context;
    const fault = faults.list().length > 0 ? faults.take(await callOf(context, c)) : undefined;
    switch (fault?.fault) {
      case undefined:
        return next();
      case "status":
      case "html":
        if (fault.after) await next();
        c.res = answerInstead(c, fault);
        return;
      case "timeout-before":
      case "timeout-after":
        if (fault.fault === "timeout-after") await next();
        await closed(c);
        return fault.fault === "timeout-after" ? undefined : c.body(null);
      case "reset":
      case "reset-after":
        if (fault.fault === "reset-after") await next();
        c.env.incoming.socket.resetAndDestroy();
        return fault.fault === "reset-after" ? undefined : c.body(null);
      case "latency":
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        return next();
      case "slow-body":
        await next();
        c.res = await drip(c.res, fault.ms);
    }
  });

/** Waits until the caller has given up. */
function closed(c: FaultContext): Promise<void> {
  const { socket } = c.env.incoming;
  return new Promise((resolve) => (socket.destroyed ? resolve() : socket.once("close", () => resolve())));
}

function brokenPage(status: number): string {
  const what = `${status} ${STATUS_CODES[status] ?? "Unknown"}`;
  return `<!doctype html><html><head><title>${what}</title></head><body><h1>${what}</h1></body></html>`;
}

function answerInstead(c: FaultContext, fault: Fault & { fault: "status" | "html" }): Response {
  if (WITHOUT_BODY.has(fault.status)) return c.body(null, fault.status as StatusCode) as Response;
  const status = fault.status as ContentfulStatusCode;
  if (fault.fault === "html") return c.html(brokenPage(status), status) as Response;
  return c.json(fault.body ?? plainError(status), status);
}

function plainError(status: number) {
  const type = status >= 500 ? "api-error" : "invalid-request-error";
  const code = status >= 500 ? "internal-error" : "injected-fault";
  return { code, message: "A fault that a test asked for.", type, status };
}
