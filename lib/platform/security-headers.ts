type PolicyOptions = {
  /** Of this response alone: Next.js puts it on every script that it writes. */
  nonce: string;
  /** Origins of the hosted checkout. */
  checkoutOrigins: readonly string[];
  /** Whether the page shows mails, whose styles stand at their elements: frames have the page's policy. */
  showsMails: boolean;
  /** React's development build evaluates strings, and the reload tool writes styles. */
  development: boolean;
};

/** The Content-Security-Policy of the shop's pages. */
export function contentSecurityPolicy(options: PolicyOptions): string {
  const { nonce, checkoutOrigins, showsMails, development } = options;
  const script = ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"];
  const style = ["'self'"];
  if (development) script.push("'unsafe-eval'");
  if (development || showsMails) style.push("'unsafe-inline'");
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

/** The policy of what is no page: data, files. A picture keeps its own colours when it is opened by itself. */
const filePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; base-uri 'none'";

/** What an answer has before it is known what it will be: a page puts its own policy in the place of this one. */
export function answerHeaders(options: { https: boolean }): Record<string, string> {
  return { ...baseHeaders(options), "Content-Security-Policy": filePolicy };
}

/** What stands on every answer of the shop; a page has a policy of its own besides. */
export function baseHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy":
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), " +
      "publickey-credentials-get=(self), publickey-credentials-create=(self)",
    // An order's link opens the order: other sites don't get to see it.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    ...(https && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
  };
}
