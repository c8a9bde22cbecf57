import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "../context";
import { pageHeaders } from "../hosted/headers";
import { controlApi } from "./api";
import { ControlPage } from "./page";

/** The page that says what this is, and the API that tests drive it with. */
export function controlRoutes(context: Context, endpoints: string[]) {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.get("/", pageHeaders, (c) => c.html(<ControlPage context={context} />));
  routes.get("/_sandbox", pageHeaders, (c) => c.html(<ControlPage context={context} />));
  routes.route("/_sandbox/api", controlApi(context, endpoints));
  return routes;
}
