import { createHash, timingSafeEqual } from "node:crypto";
import { Hono, type Context as HonoContext } from "hono";
import { choices } from "../choices";
import { type Context, ownerOf } from "../context";
import { payInSession } from "../engine/pay";
import { statusOf } from "../engine/payment-status";
import { noteCancel, payingPayment, sessionState } from "../engine/sessions";
import type { CheckoutSession, Payment } from "../store/types";
import { type CardInput, readCardForm } from "./card-input";
import { pageHeaders } from "./headers";
import { chooseLanguage, type Language, messagesIn } from "./messages";
import { type Notice, NoticePage } from "./notice-page";
import { PayPage } from "./pay-page";

interface PageEnv {
  Variables: { session?: CheckoutSession };
}
type PageContext = HonoContext<PageEnv>;

const digest = (text: string) => createHash("sha256").update(text).digest();
const languageOf = (c: HonoContext) => chooseLanguage(c.req.query("lang"), c.req.header("accept-language"));

/** The pages that payers see, at the addresses that sessions hand out. */
export function hostedRoutes(context: Context) {
  const routes = new Hono<PageEnv>();
  routes.use("/:id{[0-9a-f]{32}}/*", pageHeaders);

  routes.get("/:id{[0-9a-f]{32}}", (c) => {
    const session = findSession(context, c);
    if (!session) return notice(c, "unknown", 404);
    return sessionState(context, session) === "pending"
      ? payPage(context, c, session)
      : overPage(context, c, session);
  });

  routes.post("/:id{[0-9a-f]{32}}", async (c) => {
    const session = findSession(context, c);
    if (!session) return notice(c, "unknown", 404);
    const form = await c.req.parseBody();
    const input = readCardForm(form, context.clock.now(), messagesIn(languageOf(c)));
    const state = sessionState(context, session);
    if (state === "pending" && !input.ok) return payPage(context, c, session, input);
    if (state === "expired") return overPage(context, c, session);
    const formKey = typeof form.form === "string" ? form.form : undefined;
    const payment = input.ok ? pay(context, session, input, formKey) : payingPayment(context, session);
    if (!payment) return overPage(context, c, session);
    if (["denied", "failed"].includes(statusOf(payment))) return c.redirect(urlOf(session, asked(c)), 303);
    await context.callbacks.answered(payment, choices.callbacks.redirectWaitsMs);
    return session.defaultUrl ? c.redirect(session.defaultUrl, 303) : overPage(context, c, session);
  });

  routes.post("/:id{[0-9a-f]{32}}/cancel", (c) => {
    const session = findSession(context, c);
    if (!session) return notice(c, "unknown", 404);
    if (sessionState(context, session) !== "pending") return overPage(context, c, session);
    noteCancel(context, session);
    return session.cancelUrl ? c.redirect(session.cancelUrl, 303) : notice(c, "cancelled");
  });

  return routes;
}

function pay(
  context: Context,
  session: CheckoutSession,
  input: CardInput & { ok: true },
  formKey: string | undefined,
): Payment | undefined {
  const result = payInSession(context, session, input.card, { formKey });
  return result.ok ? result.payment : payingPayment(context, session);
}

/** The session of an address, when its token is the right one. */
function findSession(context: Context, c: PageContext): CheckoutSession | undefined {
  const session = context.store.sessions.get(c.req.param("id") ?? "");
  if (session?.type !== "checkout" || !timingSafeEqual(digest(session.token), digest(c.req.query("t") ?? "")))
    return undefined;
  c.set("session", session);
  return session;
}

/** The language in the address, which a payer chose; not the browser's. */
function asked(c: HonoContext): Language | undefined {
  const lang = c.req.query("lang");
  return lang ? chooseLanguage(lang, undefined) : undefined;
}

function urlOf(session: CheckoutSession, language?: Language, below = ""): string {
  return `/${session.id}${below}?t=${session.token}${language ? `&lang=${language}` : ""}`;
}

function payPage(
  context: Context,
  c: PageContext,
  session: CheckoutSession,
  input?: CardInput & { ok: false },
) {
  const language = languageOf(c);
  return c.html(
    <PayPage
      session={session}
      shop={ownerOf(context.clients, session).merchant.name}
      language={language}
      urlIn={(other) => urlOf(session, other)}
      cancelAction={urlOf(session, language, "/cancel")}
      refused={input ? undefined : context.store.paymentsOf(session).at(-1)}
      errors={input?.errors}
      kept={input?.kept}
    />,
    input ? 422 : 200,
  );
}

function overPage(context: Context, c: PageContext, session: CheckoutSession) {
  const payment = payingPayment(context, session);
  if (!payment) return notice(c, "expired", 410, session.cancelUrl ?? session.defaultUrl);
  return notice(c, statusOf(payment) === "pending" ? "processing" : "completed", 200, session.defaultUrl);
}

export function notice(c: HonoContext, which: Notice, status: 200 | 404 | 410 | 500 = 200, shopUrl?: string) {
  return c.html(<NoticePage notice={which} language={languageOf(c)} shopUrl={shopUrl} />, status);
}
