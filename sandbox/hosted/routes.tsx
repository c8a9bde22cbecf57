import { Hono } from "hono";
import type { Context } from "../context";
import { bankRoutes } from "./bank/routes";
import { checkoutRoutes } from "./checkout-routes";
import type { PageEnv } from "./request";

/** The pages that payers see, at the addresses that sessions and payments hand out. */
export function hostedRoutes(context: Context) {
  const routes = new Hono<PageEnv>();
  routes.route("/bank", bankRoutes(context));
  routes.route("/", checkoutRoutes(context));
  return routes;
}
