import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Endpoints that a fault can be set on, as `method path`. `*` stands for all of them. */
export const endpoints = [
  "POST /v1/sessions",
  "GET /v1/sessions",
  "GET /v1/payments/query",
  "GET /v1/payments/{id}",
  "POST /v1/payments/{id}/captures",
  "POST /v1/payments/{id}/cancellations",
  "POST /v1/payments/{id}/refunds",
  "*",
] as const;

export type Endpoint = (typeof endpoints)[number];

export type FaultKind =
  /** Answers this status without doing anything, with `body` or an error in Plexo's shape. */
  | { fault: "status"; status: number; body?: unknown }
  /** Answers a page of HTML, as a broken proxy does. */
  | { fault: "html"; status: number }
  /** Never answers, and does nothing. */
  | { fault: "timeout-before" }
  /** Does what was asked, and never answers. */
  | { fault: "timeout-after" }
  /** Resets the connection, and does nothing. */
  | { fault: "reset" }
  /** Answers late. */
  | { fault: "latency"; ms: number };

export type Fault = FaultKind & { endpoint: Endpoint; times: number };

/** What goes wrong next, in the order in which it was asked for. Forgotten when the process ends. */
export class Faults {
  #faults: Fault[] = [];

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault for this call, used up by one. */
  take(endpoint: string): Fault | undefined {
    const fault = this.#faults.find((each) => each.endpoint === endpoint || each.endpoint === "*");
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.#faults = this.#faults.filter((each) => each !== fault);
    return fault;
  }
}

/** `POST /v1/payments/abc/refunds` → `POST /v1/payments/{id}/refunds`. */
export function endpointOf(method: string, path: string): string {
  const [, version, resource, id, ...rest] = path.replace(/\/+$/, "").split("/");
  const named = id === undefined || id === "query" ? id : "{id}";
  return `${method} /${[version, resource, named, ...rest].filter((part) => part !== undefined).join("/")}`;
}

const HTML =
  "<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

/** Makes the calls go wrong that a test wants to go wrong. */
export const injectFaults = (faults: Faults) =>
  createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
    const fault = faults.take(endpointOf(c.req.method, c.req.path));
    const { socket } = c.env.incoming;
    const hangUntilClosed = () =>
      new Promise<void>((resolve) => (socket.destroyed ? resolve() : socket.once("close", () => resolve())));
    switch (fault?.fault) {
      case undefined:
        return next();
      case "latency":
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        return next();
      case "status":
        return c.json(fault.body ?? plainError(fault.status), fault.status as ContentfulStatusCode);
      case "html":
        return c.html(HTML, fault.status as ContentfulStatusCode);
      case "reset":
        socket.resetAndDestroy();
        return c.body(null);
      case "timeout-before":
        await hangUntilClosed();
        return c.body(null);
      case "timeout-after":
        await next();
        await hangUntilClosed();
        return;
    }
  });

function plainError(status: number) {
  const type = status >= 500 ? "api-error" : "invalid-request-error";
  const code = status >= 500 ? "internal-error" : "injected-fault";
  return { code, message: "A fault that a test asked for.", type, status };
}
