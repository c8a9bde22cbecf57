import { cookies } from "next/headers";
import { cookieName, cookieOptions, type PlainCookie, type SignedCookie, sign, verify } from "./cookies";

/** What the shop has put into this browser's cookie. Undefined when there is none, or one that is not the shop's. */
export async function readSigned(name: SignedCookie): Promise<string | undefined> {
  return verify(name, (await cookies()).get(cookieName(name))?.value);
}

/** Signs a value and keeps it in the browser for so many milliseconds. In server actions and route handlers only. */
export async function writeSigned(name: SignedCookie, value: string, life: number): Promise<void> {
  (await cookies()).set(cookieName(name), sign(name, value), cookieOptions(life));
}

/** What the browser says. Anything may be in it. */
export async function readPlain(name: PlainCookie): Promise<string | undefined> {
  return (await cookies()).get(cookieName(name))?.value;
}

/** Keeps a value in the browser for so many milliseconds. In server actions and route handlers only. */
export async function writePlain(name: PlainCookie, value: string, life: number): Promise<void> {
  (await cookies()).set(cookieName(name), value, cookieOptions(life));
}

/** Takes a cookie out of the browser. In server actions and route handlers only. */
export async function removeCookie(name: SignedCookie | PlainCookie): Promise<void> {
  (await cookies()).set(cookieName(name), "", cookieOptions(0));
}
