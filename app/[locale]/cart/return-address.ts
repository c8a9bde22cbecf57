/** Reads where a form wants to go back to: a path inside the shop, or the home page. */
export function parseReturnAddress(value: unknown): string {
  if (typeof value !== "string" || value.length > 2000 || !value.startsWith("/")) return "/";
  const base = "http://shop.invalid";
  try {
    const url = new URL(value, base);
    const address = url.pathname + url.search;
    // What comes out is judged: leaving out "." and "..", a browser may be left with "//host", another site.
    return url.origin === base && new URL(address, base).href === url.href.split("#")[0] ? address : "/";
  } catch {
    return "/";
  }
}
