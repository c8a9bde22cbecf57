import { createMiddleware } from "hono/factory";
import { EMBEDDED } from "../engine/sessions";
import type { Session } from "../store/types";
import { baseOf } from "./request";

/**
 * Headers of every page. Browsers apply `form-action` to where a form post is redirected as well, so the
 * shop's origins have to be in it, or the way back would be blocked without a word. A page for a frame may stand
 * on any site; what that site hears of it is where its frame is led in the end, and nothing else.
 */
export const pageHeaders = createMiddleware<{ Variables: { session?: Session } }>(async (c, next) => {
  await next();
  const isEmbedded = baseOf(c) === EMBEDDED;
  const targets = [...new Set(["'self'", ...shopOrigins(c.get("session"))])];
  c.header(
    "content-security-policy",
    [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      `form-action ${targets.join(" ")}`,
      "base-uri 'none'",
      `frame-ancestors ${isEmbedded ? "*" : "'none'"}`,
    ].join("; "),
  );
  c.header("cache-control", "no-store");
  // No other site is told the address. "no-referrer" would make browsers post forms with `Origin: null`.
  c.header("referrer-policy", "same-origin");
  c.header("x-content-type-options", "nosniff");
  if (!isEmbedded) c.header("x-frame-options", "DENY");
  c.header("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
  c.header("vary", "Accept-Language");
});

function shopOrigins(session: Session | undefined): string[] {
  return [session?.defaultUrl, session?.cancelUrl].flatMap((url) => (url ? new URL(url).origin : []));
}
