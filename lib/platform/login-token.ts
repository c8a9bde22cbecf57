import { readPlain } from "./cookie-store";
import { digestOf } from "./digest";
import { randomToken } from "./ids";

/** The cookies with a login session's token. Each realm has its own. */
export type LoginCookie = "staff" | "customer";

/** What the browser gets of a login session, and what the database does: 256 random bits, and their digest. */
export function newLoginToken(): { token: string; tokenDigest: string } {
  const token = randomToken() + randomToken();
  return { token, tokenDigest: digestOf(token) };
}

/** What the login session of the browser that asks is found by; null where it has none. */
export async function readLoginDigest(cookie: LoginCookie): Promise<string | null> {
  const token = await readPlain(cookie);
  return token && token.length <= 100 ? digestOf(token) : null;
}
