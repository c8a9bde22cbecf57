import { createHmac, timingSafeEqual } from "node:crypto";
import { days, seconds } from "./clock";
import { env } from "./env";
import { keyFor } from "./keys";

/** Cookies whose content the shop vouches for: nothing in them counts without the shop's own signature. */
export type SignedCookie = "cart" | "order" | "opened" | "code" | "gift-card" | "passkey";

/** Cookies that a browser may fill with anything: nothing depends on them, or they are looked up in the database. */
export type PlainCookie = "currency" | "staff" | "customer";

/**
 * The name that a cookie has in the browser. On https none but this very host can set it (`__Host-`), so a page
 * on a neighbouring subdomain cannot plant one. Plain http is this machine alone, where browsers refuse the prefix.
 */
export function cookieName(name: SignedCookie | PlainCookie): string {
  return isHttps() ? `__Host-${name}` : name;
}

/** How long a browser keeps the chosen currency. */
export const currencyLife = days(365);

/** How every cookie of the shop is set; its life in milliseconds. */
export function cookieOptions(life: number) {
  return {
    httpOnly: true,
    // Lax: it has to be there when the payer comes back from the hosted checkout, another site.
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    maxAge: life / seconds(1),
  } as const;
}

/** A value with its signature, which covers the cookie's name too: one cookie's value is worth nothing as another's. */
export function sign(name: SignedCookie, value: string): string {
  return `${value}.${signatureOf(name, value)}`;
}

/** The value that the shop signed for a cookie of this name, or undefined for anything else. */
export function verify(name: SignedCookie, signed: string | undefined): string | undefined {
  if (!signed) return undefined;
  const end = signed.lastIndexOf(".");
  const value = signed.slice(0, Math.max(end, 0));
  const given = Buffer.from(signed.slice(end + 1));
  const right = Buffer.from(signatureOf(name, value));
  return end >= 0 && given.length === right.length && timingSafeEqual(given, right) ? value : undefined;
}

function signatureOf(name: SignedCookie, value: string): string {
  return createHmac("sha256", keyFor("cookies")).update(`${name}=${value}`).digest("base64url");
}

function isHttps(): boolean {
  return env().SHOP_URL.startsWith("https:");
}
