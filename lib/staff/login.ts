import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Locale, parseLocale } from "../i18n/locales";
import { now } from "../platform/clock";
import { errorResponse } from "../platform/http";
import { internalHeaders } from "../platform/internal-headers";
import { type Access, decideAccess } from "./access";
import { parseDeskAddress } from "./desk-path";
import { type FoundLogin, findLogin, noteSeen } from "./login-session";
import type { Right, Role } from "./rights";

/** Who is signed in at the desk. */
export type Staff = { id: string; name: string; email: string; role: Role; locale: Locale };

// One look for a page with all that stands around it.
const loginOfRequest = cache(findLogin);

/** Where a member of staff is sent to whom a page was not granted. */
const pages: Record<Exclude<Access, "granted">, string> = {
  "sign-in": "/admin/sign-in",
  "second-factor": "/admin/second-factor",
  "set-up-second-factor": "/admin/account/second-factor",
  forbidden: "/admin/forbidden",
};

/**
 * Who asks, of whom it is sure that they may: the first thing that every page and every server action of the desk
 * does (only whom we let in). Any other visitor is sent on: to sign in, to give the second factor, or to a page that says
 * that the right is missing. `exceptSetUp` lets those in who still have to set up the second factor.
 */
export async function requireStaff(right: Right, options: { exceptSetUp?: true } = {}): Promise<Staff> {
  const { access, staff } = await findAccess(right);
  if (staff && (access === "granted" || (options.exceptSetUp && access === "set-up-second-factor"))) {
    return staff;
  }
  redirect(await pageFor(access === "granted" ? "sign-in" : access));
}

/** The same for route handlers: who asks, or the answer that refuses. */
export async function staffForRequest(
  right: Right,
): Promise<{ ok: true; staff: Staff } | { ok: false; response: Response }> {
  const { access, staff } = await findAccess(right);
  if (access === "granted" && staff) return { ok: true, staff };
  const response =
    access === "forbidden"
      ? errorResponse(403, "forbidden", "Your role does not allow that.")
      : errorResponse(401, "not-signed-in", "Sign in at /admin first.");
  return { ok: false, response };
}

/** Who has given a password in this browser, whatever else is outstanding; null where nothing was. */
export async function findSignedIn(): Promise<Staff | null> {
  const { access, staff } = await findAccess("see");
  return access === "sign-in" ? null : staff;
}

async function findAccess(right: Right): Promise<{ access: Access; staff: Staff | null }> {
  const login = await loginOfRequest();
  if (!login) return { access: "sign-in", staff: null };
  const { secondFactorForAll } = login;
  const access = decideAccess(login, { right, at: now(), secondFactorForAll });
  if (access !== "sign-in") await noteSeen(login);
  return { access, staff: staffOf(login) };
}

function staffOf({ staff: { id, name, email, role, locale } }: FoundLogin): Staff {
  return { id, name, email, role, locale: parseLocale(locale) };
}

async function pageFor(access: Exclude<Access, "granted">): Promise<string> {
  const asked = parseDeskAddress((await headers()).get(internalHeaders.asked));
  const isSaid = (access === "sign-in" || access === "second-factor") && asked !== "/admin";
  return isSaid ? `${pages[access]}?${new URLSearchParams({ to: asked })}` : pages[access];
}
