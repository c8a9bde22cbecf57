import { createHash, timingSafeEqual } from "node:crypto";
import type { Context as HonoContext } from "hono";
import type { Context } from "../context";
import { EMBEDDED } from "../engine/sessions";
import type { Payment, Session } from "../store/types";
import { chooseLanguage, type Language } from "./messages";

export interface PageEnv {
  Variables: { session?: Session };
}
export type PageContext = HonoContext<PageEnv>;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Compares an address's token without telling by the time it takes how much of it was right. */
export const isToken = (right: string, given: string | undefined) =>
  timingSafeEqual(digest(right), digest(given ?? ""));

/** The session of an address, when its token is the right one. */
export function findSession(context: Context, c: PageContext): Session | undefined {
  const session = context.store.sessions.get(c.req.param("id") ?? "");
  if (!session || !isToken(session.token, c.req.query("t"))) return undefined;
  c.set("session", session);
  return session;
}

export const languageOf = (c: HonoContext) =>
  chooseLanguage(c.req.query("lang"), c.req.header("accept-language"));

/** The language in the address, which a payer chose; not the browser's. */
export function asked(c: HonoContext): Language | undefined {
  const lang = c.req.query("lang");
  return lang ? chooseLanguage(lang, undefined) : undefined;
}

/** What the addresses begin with that go on from a page: in a frame, the payer stays with its pages. */
export const baseOf = (c: HonoContext) => (c.req.path.startsWith(`${EMBEDDED}/`) ? EMBEDDED : "");

/** Address of a session's page, or of one below it. */
export function urlOf(
  c: HonoContext,
  session: Session,
  parameters: { lang?: Language; method?: string; done?: string } = {},
  below = "",
) {
  const query = new URLSearchParams({ t: session.token });
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  return `${baseOf(c)}/${session.id}${below}?${query}`;
}

/** Address of the bank's page of a payment that has one. */
export function bankUrlOf(c: HonoContext, { id, threeds }: Payment, lang: Language | undefined): string {
  const query = new URLSearchParams({ t: threeds?.token ?? "", ...(lang && { lang }) });
  return `${baseOf(c)}/bank/${id}?${query}`;
}

/** A form's field as text, never longer than anything that is meant to be in one. */
export function textOf(form: Record<string, unknown>, name: string): string {
  const value = form[name];
  return typeof value === "string" ? value.trim().slice(0, 255) : "";
}
