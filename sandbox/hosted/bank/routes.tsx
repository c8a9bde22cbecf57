import { Hono } from "hono";
import { choices } from "../../choices";
import { type Context, ownerOf } from "../../context";
import { statusOf } from "../../engine/payment-status";
import { isRefused } from "../../engine/sessions";
import { settle } from "../../engine/settle";
import type { Payment } from "../../store/types";
import { pageHeaders } from "../headers";
import type { Language } from "../messages";
import { notice } from "../notice";
import {
  asked,
  bankUrlOf,
  baseOf,
  isToken,
  languageOf,
  type PageContext,
  type PageEnv,
  textOf,
  urlOf,
} from "../request";
import { BankPage } from "./page";

/** The bank's pages of the payments that ask for one (3-D Secure). */
export function bankRoutes(context: Context) {
  const routes = new Hono<PageEnv>();
  routes.use(pageHeaders);

  routes.get("/:id{[0-9a-f]{32}}", (c) => {
    const payment = findChallenged(context, c);
    if (!payment) return notice(c, "unknown", 404);
    return statusOf(payment) === "pending" ? bankPage(context, c, payment) : leave(context, c, payment);
  });

  routes.post("/:id{[0-9a-f]{32}}", async (c) => {
    const payment = findChallenged(context, c);
    if (!payment) return notice(c, "unknown", 404);
    if (statusOf(payment) !== "pending") return leave(context, c, payment);
    const form = await c.req.parseBody();
    const answer = textOf(form, "answer");
    if (answer === "cancel" || answer === "fail") {
      settle(context, payment, answer === "fail" ? "challenge-failed" : "challenge-cancelled");
      return leave(context, c, payment);
    }
    const code = textOf(form, "code").replace(/\s/g, "");
    if (code !== choices.challengeCode) {
      return bankPage(context, c, payment, code === "" ? "noCode" : "wrongCode");
    }
    settle(context, payment, payment.threeds?.passes ? "approved" : "challenge-failed");
    return leave(context, c, payment);
  });

  return routes;
}

/** The payment of an address, when it has a question and the token is the right one. */
function findChallenged(context: Context, c: PageContext): Payment | undefined {
  const payment = context.store.payments.get(c.req.param("id") ?? "");
  if (!payment?.threeds || !isToken(payment.threeds.token, c.req.query("t"))) return undefined;
  const session = context.store.sessions.get(payment.sessionId ?? "");
  if (session) c.set("session", session);
  return payment;
}

function bankPage(context: Context, c: PageContext, payment: Payment, problem?: "wrongCode" | "noCode") {
  const urlIn = (language: Language) => bankUrlOf(c, payment, language);
  const inFrame = baseOf(c) !== "";
  const shop = ownerOf(context.clients, payment).merchant.name;
  const page = <BankPage {...{ payment, shop, urlIn, inFrame, problem }} language={languageOf(c)} />;
  return c.html(page, problem ? 422 : 200);
}

/** Back to where the payer came from: the shop when it is paid, the gateway's page to try another card. */
async function leave(context: Context, c: PageContext, payment: Payment) {
  const session = c.get("session");
  await context.callbacks.answered(payment, choices.callbacks.redirectWaitsMs);
  if (!session) return notice(c, isRefused(payment) ? "refused" : "completed");
  if (isRefused(payment)) return c.redirect(urlOf(c, session, { lang: asked(c) }), 303);
  return session.defaultUrl ? c.redirect(session.defaultUrl, 303) : notice(c, "completed");
}
