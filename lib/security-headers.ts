type Options = {
  /** Of this response alone: Next.js puts it on every script that it writes. */
  nonce: string;
  /** Origins of the hosted checkout. */
  checkoutOrigins: readonly string[];
  https: boolean;
  /** React's development build evaluates strings, and the reload tool writes styles. */
  development: boolean;
};

/** The Content-Security-Policy of the shop's pages. */
export function contentSecurityPolicy({
  nonce,
  checkoutOrigins,
  development,
}: Omit<Options, "https">): string {
  const script = ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"];
  const style = ["'self'"];
  if (development) {
    script.push("'unsafe-eval'");
    style.push("'unsafe-inline'");
  }
  const directives = {
    "default-src": ["'self'"],
    "script-src": script,
    "style-src": style,
    "img-src": ["'self'", "data:"],
    // The hosted checkout too: a browser applies this to where the answer to a form's post redirects.
    "form-action": ["'self'", ...checkoutOrigins],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** All headers that protect a page of the shop. */
export function securityHeaders(options: Options): Record<string, string> {
  const headers: Record<string, string> = {
    "Content-Security-Policy": contentSecurityPolicy(options),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    // An order's link opens the order: other sites don't get to see it.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  };
  if (options.https) headers["Strict-Transport-Security"] = "max-age=31536000";
  return headers;
}
