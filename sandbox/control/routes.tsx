import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { ApiError, sendError } from "../api/errors";
import type { Context } from "../context";
import { pageHeaders } from "../hosted/headers";
import { controlApi } from "./api";
import { localOnly } from "./guard";
import { panelActions } from "./panel/actions";
import { MissingPage } from "./panel/missing-page";
import { panelPages } from "./panel/pages";

/** The control panel, and the API that tests drive it with. */
export function controlRoutes(context: Context, endpoints: string[]) {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.get("/", (c) => c.redirect("/_sandbox"));
  routes.route("/_sandbox/api", controlApi(context, endpoints));

  const panel = new Hono<{ Bindings: HttpBindings }>();
  panel.use(localOnly, pageHeaders);
  panel.route("/", panelPages(context, endpoints));
  panel.route("/", panelActions(context, endpoints));
  panel.onError((error, c) => {
    if (!(error instanceof ApiError)) throw error;
    return error.body.status === 404 ? c.html(<MissingPage context={context} />, 404) : sendError(c, error);
  });
  routes.route("/_sandbox", panel);
  return routes;
}
