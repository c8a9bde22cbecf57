import { createMiddleware } from "hono/factory";
import type { Session } from "../store/types";

/**
 * Headers of every page. Browsers apply `form-action` to where a form post is redirected as well, so the
 * shop's origins have to be in it, or the way back would be blocked without a word.
 */
export const pageHeaders = createMiddleware<{ Variables: { session?: Session } }>(async (c, next) => {
  await next();
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
      "frame-ancestors 'none'",
    ].join("; "),
  );
  c.header("cache-control", "no-store");
  // No other site is told the address. "no-referrer" would make browsers post forms with `Origin: null`.
  c.header("referrer-policy", "same-origin");
  c.header("x-content-type-options", "nosniff");
  c.header("x-frame-options", "DENY");
  c.header("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
  c.header("vary", "Accept-Language");
});

function shopOrigins(session: Session | undefined): string[] {
  return [session?.defaultUrl, session?.cancelUrl].flatMap((url) => (url ? new URL(url).origin : []));
}
