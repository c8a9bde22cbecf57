/** Whether a path is the desk's. The desk has one address in all languages. */
export function isDeskPath(pathname: string): boolean {
  return pathname === "/admin" || pathname.startsWith("/admin/");
}

/**
 * Reads where to go after signing in: a page of the desk, and nothing else. What a link has brought along could
 * lead to another site ("//host", "/\host").
 */
export function parseDeskAddress(value: unknown): string {
  const isOurs =
    typeof value === "string" && value.length <= 1_000 && /^\/admin(?:[/?][^\s\\\p{Cc}]*)?$/u.test(value);
  return isOurs && !/\/\/|\/\.{1,2}(?:[/?]|$)/.test(value.split("?", 1)[0] ?? "") ? value : "/admin";
}

/** Whether a page shows mails as they look. */
export function showsMails(pathname: string): boolean {
  return pathname.startsWith("/admin/mail/");
}
