import type { Instrumentation } from "next";

/** Runs once when the server starts, before it takes requests. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./lib/web-server/start-server");
  startServer();
}

/** What a page, an action or a route threw. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routeType }) => {
  const { logRequestError } = await import("./lib/web-server/log-request-error");
  await logRequestError(error, request, routeType);
};
