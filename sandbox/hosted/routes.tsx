import { Hono } from "hono";
import type { Context } from "../context";
import { bankRoutes } from "./bank/routes";
import { checkoutRoutes } from "./checkout-routes";
import { pageHeaders } from "./headers";
import type { PageEnv } from "./request";
import { tokenizationRoutes } from "./tokenization/routes";

/** The pages that payers see, at the addresses that sessions and payments hand out. */
export function hostedRoutes(context: Context) {
  const routes = new Hono<PageEnv>();
  routes.route("/bank", bankRoutes(context));
  routes.use("/:id{[0-9a-f]{32}}/*", pageHeaders);
  routes.route("/", tokenizationRoutes(context));
  routes.route("/", checkoutRoutes(context));
  return routes;
}
