import { Hono } from "hono";
import type { Context } from "../context";
import { EMBEDDED } from "../engine/sessions";
import { bankRoutes } from "./bank/routes";
import { checkoutRoutes } from "./checkout-routes";
import { pageHeaders } from "./headers";
import type { PageEnv } from "./request";
import { tokenizationRoutes } from "./tokenization/routes";

/** The pages that payers see, at the addresses that sessions and payments hand out, for a frame too. */
export function hostedRoutes(context: Context) {
  const routes = new Hono<PageEnv>();
  routes.route(EMBEDDED, pages(context));
  routes.route("/", pages(context));
  return routes;
}

function pages(context: Context) {
  const routes = new Hono<PageEnv>();
  routes.route("/bank", bankRoutes(context));
  routes.use("/:id{[0-9a-f]{32}}/*", pageHeaders);
  routes.route("/", tokenizationRoutes(context));
  routes.route("/", checkoutRoutes(context));
  return routes;
}
