import type { Context as HonoContext } from "hono";
import { matchedRoutes } from "hono/route";

interface Route {
  method: string;
  path: string;
}

/** Middleware stands at every method. */
const answers = ({ method, path }: Route) => method !== "ALL" && path.startsWith("/v1/");
const named = ({ method, path }: Route) => `${method} ${path.replace(/:(\w+)(\{[^/]*\})?/g, "{$1}")}`;

/** What a call is to be found under, as `POST /v1/payments/{id}/refunds`; its own path where nothing is. */
export function endpointOf(c: HonoContext): string {
  const route = matchedRoutes(c).find(answers);
  return route ? named(route) : `${c.req.method} ${c.req.path}`;
}

/** Every endpoint of an app, each once. */
export function endpointsOf(app: { routes: Route[] }): string[] {
  return [...new Set(app.routes.filter(answers).map(named))];
}

/** The methods that a path answers to, of those endpoints. */
export function methodsAt(endpoints: readonly string[], path: string): string[] {
  const methods = endpoints.flatMap((endpoint) => {
    const [method = "", template = ""] = endpoint.split(" ");
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`);
    if (!pattern.test(path)) return [];
    return method === "GET" ? ["GET", "HEAD"] : [method];
  });
  return [...new Set(methods)];
}
