import { redirect } from "next/navigation";
import { cache } from "react";
import { type Locale, parseLocale } from "../i18n/locales";
import { localePath } from "../i18n/paths";
import { errorResponse } from "../platform/http";
import { findLogin } from "./login-session";

// One look for a page with all that stands around it.
const loginOfRequest = cache(findLogin);

type FoundLogin = NonNullable<Awaited<ReturnType<typeof findLogin>>>;

/** Who is signed in. */
export type Customer = Pick<FoundLogin["customer"], "id" | "email" | "name" | "phone" | "currency"> & {
  locale: Locale;
};

/** Who is signed in in the browser that asks; null: signed out. */
export async function findCustomer(): Promise<Customer | null> {
  const login = await loginOfRequest();
  return login && customerOf(login);
}

/**
 * Who is signed in: the first thing that every page and every server action of an account asks (only whom we let
 * in). Anybody else is sent to sign in, and comes back to `page` ("/account/cards") afterwards.
 */
export async function requireCustomer(locale: Locale, page: string): Promise<Customer> {
  const login = await loginOfRequest();
  return login ? customerOf(login) : redirect(signInPath(locale, page));
}

/** The same for what cannot be undone: who has signed in a moment ago, or does so again. */
export async function requireFreshCustomer(locale: Locale, page: string): Promise<Customer> {
  const login = await loginOfRequest();
  return login?.isFresh ? customerOf(login) : redirect(signInPath(locale, page));
}

/** The same for route handlers: who is signed in, or the answer that refuses. */
export async function customerForRequest(): Promise<
  { ok: true; customer: Customer } | { ok: false; response: Response }
> {
  const customer = await findCustomer();
  if (customer) return { ok: true, customer };
  return { ok: false, response: errorResponse(401, "not-signed-in", "Sign in at /account first.") };
}

function signInPath(locale: Locale, page: string): string {
  const query = page === "/account" ? "" : `?${new URLSearchParams({ to: localePath(locale, page) })}`;
  return localePath(locale, `/account/sign-in${query}`);
}

function customerOf({ customer: { id, email, name, phone, currency, locale } }: FoundLogin): Customer {
  return { id, email, name, phone, currency, locale: parseLocale(locale) };
}
