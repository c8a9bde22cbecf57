/** Reads where a form wants to go back to: a path inside the shop, or the home page. */
export function parseReturnAddress(value: unknown): string {
  if (typeof value !== "string" || value.length > 2000) return "/";
  const base = "http://shop.invalid";
  try {
    const url = new URL(value, base);
    return url.origin === base && value.startsWith("/") ? url.pathname + url.search : "/";
  } catch {
    return "/";
  }
}
