import { Hono } from "hono";
import type { Context } from "../context";

/** The page that says what this is. */
export function controlRoutes(context: Context) {
  const routes = new Hono();
  routes.get("/", (c) => c.text(`Plexo sandbox at ${context.publicUrl}`));
  return routes;
}
