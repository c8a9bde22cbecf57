import { localePath, splitLocale } from "../i18n/paths";

/**
 * Reads where to go after signing in: a page of the account or the checkout, and nothing else. What a link has brought
 * along could lead to another site ("//host", "/\host"). Null: nowhere in particular.
 */
export function parseAccountAddress(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 300) return null;
  const { locale, path } = splitLocale(value);
  const isOurs = /^\/(?:account(?:\/[\w-]+)*|checkout)$/.test(path) && localePath(locale, path) === value;
  return isOurs && !/^\/account\/(?:sign-in|code)/.test(path) ? value : null;
}
