/**
 * The address that a payer is to be sent to, out of an answer's actions: the one whose `method` is REDIRECT,
 * else whose `rel` is (both were seen), in any case; null when there is none.
 */
export function chooseRedirect(actions: readonly unknown[]): string | null {
  return redirectBy("method", actions) ?? redirectBy("rel", actions);
}

function redirectBy(field: "method" | "rel", actions: readonly unknown[]): string | null {
  for (const action of actions) {
    if (typeof action !== "object" || action === null) continue;
    const { [field]: value, href }: { method?: unknown; rel?: unknown; href?: unknown } = action;
    const redirects = typeof value === "string" && value.toUpperCase() === "REDIRECT";
    if (redirects && typeof href === "string" && href !== "") return href;
  }
  return null;
}

export type RedirectCheck =
  | { ok: true; url: string }
  | { ok: false; reason: "malformed" | "userinfo" | "not-https" | "not-allowed" };

/**
 * Whether a payer may be sent to this address (only Plexo's address): https on an allowed origin, or plain http on an
 * allowed origin of this very machine (the sandbox). `url` is byte for byte what was given.
 */
export function checkRedirectUrl(href: string, allowedOrigins: readonly string[]): RedirectCheck {
  // Visible ASCII without backslashes: there, every browser and this parser agree on what the host is.
  if (!/^[\x21-\x5b\x5d-\x7e]{1,4096}$/.test(href)) return { ok: false, reason: "malformed" };
  const authority = /^https?:\/\/([^/?#]+)/i.exec(href)?.[1];
  if (!authority || !URL.canParse(href)) return { ok: false, reason: "malformed" };
  if (authority.includes("@")) return { ok: false, reason: "userinfo" };
  const url = new URL(href);
  if (url.protocol === "http:" && !isLoopback(url.hostname)) return { ok: false, reason: "not-https" };
  // Spelled out, not as 0x7f.1 or with escapes: no honest host needs decoding.
  const spelledOut = authority.toLowerCase().replace(url.protocol === "https:" ? /:443$/ : /:80$/, "");
  if (spelledOut !== url.host) return { ok: false, reason: "malformed" };
  const allowed = allowedOrigins.some(
    (origin) => URL.canParse(origin) && new URL(origin).origin === url.origin,
  );
  return allowed ? { ok: true, url: href } : { ok: false, reason: "not-allowed" };
}

/**
 * The hosted checkout's origins that go with an API: Plexo's own (from its guide for production, from
 * another integration's traffic for testing), or the sandbox's when the API is on this machine.
 */
export function defaultCheckoutOrigins(apiUrl: string): string[] {
  const api = new URL(apiUrl);
  if (api.origin === "https://api.plexo.com.uy") return ["https://checkout.plexo.com.uy"];
  if (api.origin === "https://api.testing.plexo.com.uy") return ["https://checkout.testing.plexo.com.uy"];
  return isLoopback(api.hostname) ? [api.origin] : [];
}

/** Whether a URL's host is this very machine. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}
