import { Hono } from "hono";
import { choices } from "../choices";
import { type Context, ownerOf } from "../context";
import { type PayersChoice, payInSession, payWithToken, payWithVoucher } from "../engine/pay";
import { statusOf } from "../engine/payment-status";
import { isRefused, isUnderWay, noteCancel, payingPayment, sessionState } from "../engine/sessions";
import { cardOfToken } from "../engine/tokens";
import { newVoucher } from "../engine/voucher";
import type { CheckoutSession, Payment } from "../store/types";
import type { Language } from "./messages";
import { chosenMethod, type Method, methodsOf } from "./methods";
import { notice } from "./notice";
import { type Means, type PayInput, readPayForm } from "./pay-input";
import { PayPage } from "./pay-page";
import {
  asked,
  bankUrlOf,
  findSession,
  languageOf,
  type PageContext,
  type PageEnv,
  textOf,
  urlOf,
} from "./request";
import { VoucherPage } from "./voucher/page";
import { WaitingPage } from "./waiting-page";

/** The payment page of a session, and what follows it. */
export function checkoutRoutes(context: Context) {
  const routes = new Hono<PageEnv>();

  routes.get("/:id{[0-9a-f]{32}}", (c) => {
    const session = findCheckout(context, c);
    if (!session) return notice(c, "unknown", 404);
    const paying = payingPayment(context, session);
    if (paying && isUnderWay(paying)) return c.redirect(nextOf(c, session, paying), 303);
    return sessionState(context, session) === "pending"
      ? payPage(context, c, session)
      : overPage(context, c, session);
  });

  routes.post("/:id{[0-9a-f]{32}}", async (c) => {
    const form = await c.req.parseBody();
    const session = findCheckout(context, c);
    if (!session) return notice(c, "unknown", 404);
    const { methods, saved } = offerOf(context, session);
    const method = chosenMethod(methods, textOf(form, "method"));
    const language = languageOf(c);
    const input = readPayForm(form, {
      ...{ session, method, language },
      saved: method === "saved" ? saved : undefined,
      now: context.clock.now(),
    });
    const paying = payingPayment(context, session);
    if (!paying && sessionState(context, session) === "expired") return overPage(context, c, session);
    if (!paying && !input.ok) return payPage(context, c, session, { method, input });
    const payment = input.ok ? pay(context, session, input.means, input.choice) : paying;
    return payment ? followPayment(context, c, session, payment) : overPage(context, c, session);
  });

  routes.get("/:id{[0-9a-f]{32}}/wait", async (c) => {
    const session = findCheckout(context, c);
    if (!session) return notice(c, "unknown", 404);
    const last = context.store.paymentsOf(session).at(-1);
    if (last?.wait?.for !== "slow-processor") return c.redirect(urlOf(c, session, { lang: asked(c) }), 303);
    if (!isUnderWay(last)) return followPayment(context, c, session, last);
    const language = languageOf(c);
    const urlIn = (lang: Language) => urlOf(c, session, { lang }, "/wait");
    return c.html(<WaitingPage {...{ language, urlIn }} />);
  });

  routes.post("/:id{[0-9a-f]{32}}/cancel", (c) => {
    const session = findCheckout(context, c);
    if (!session) return notice(c, "unknown", 404);
    if (payingPayment(context, session)) return c.redirect(urlOf(c, session, { lang: asked(c) }), 303);
    if (sessionState(context, session) !== "pending") return overPage(context, c, session);
    noteCancel(context, session);
    return session.cancelUrl ? c.redirect(session.cancelUrl, 303) : notice(c, "cancelled");
  });

  return routes;
}

function findCheckout(context: Context, c: PageContext): CheckoutSession | undefined {
  const session = findSession(context, c);
  return session?.type === "checkout" ? session : undefined;
}

/** The methods of a session, and the card behind its token while that can be paid with. */
function offerOf(context: Context, session: CheckoutSession) {
  const { instrumentToken, clientId } = session;
  const saved = instrumentToken ? cardOfToken(context, clientId, instrumentToken)?.card : undefined;
  return { methods: methodsOf(session, saved !== undefined), saved };
}

function pay(context: Context, session: CheckoutSession, means: Means, choice: PayersChoice) {
  switch (means.with) {
    case "card":
      return payInSession(context, session, means.card, choice).payment;
    case "saved":
      return payWithToken(context, session, choice).payment;
    case "voucher":
      return payWithVoucher(context, session, newVoucher(means.method, means.payer), choice).payment;
  }
}

/** Where a payer goes who has sent a form: on to the bank, to wait, back to try again, or to the shop. */
async function followPayment(context: Context, c: PageContext, session: CheckoutSession, payment: Payment) {
  if (isRefused(payment) || isUnderWay(payment) || payment.voucher) {
    return c.redirect(nextOf(c, session, payment), 303);
  }
  await context.callbacks.answered(payment, choices.callbacks.redirectWaitsMs);
  return session.defaultUrl ? c.redirect(session.defaultUrl, 303) : overPage(context, c, session);
}

/** The page of this gateway, or of the bank, where a payment goes on. */
function nextOf(c: PageContext, session: CheckoutSession, payment: Payment): string {
  const lang = asked(c);
  if (!isUnderWay(payment)) return urlOf(c, session, { lang });
  return payment.threeds ? bankUrlOf(c, payment, lang) : urlOf(c, session, { lang }, "/wait");
}

function payPage(
  context: Context,
  c: PageContext,
  session: CheckoutSession,
  sent?: { method: Method; input: PayInput & { ok: false } },
) {
  const language = languageOf(c);
  const { methods, saved } = offerOf(context, session);
  const method = sent?.method ?? chosenMethod(methods, c.req.query("method"));
  return c.html(
    <PayPage
      {...{ session, language, methods, method }}
      saved={method === "saved" ? saved : undefined}
      shop={ownerOf(context.clients, session).merchant.name}
      urlIn={(lang, of) => urlOf(c, session, { lang, method: of === methods[0] ? undefined : of })}
      cancelAction={urlOf(c, session, { lang: language }, "/cancel")}
      refused={sent ? undefined : context.store.paymentsOf(session).at(-1)}
      errors={sent?.input.errors}
      kept={sent?.input.kept}
    />,
    sent ? 422 : 200,
  );
}

/** What a session shows that takes no payment any more. */
function overPage(context: Context, c: PageContext, session: CheckoutSession) {
  const payment = payingPayment(context, session);
  if (!payment) return notice(c, "expired", 410, session.cancelUrl ?? session.defaultUrl);
  if (statusOf(payment) !== "pending") return notice(c, "completed", 200, session.defaultUrl);
  if (!payment.voucher) return notice(c, "processing", 200, session.defaultUrl);
  const language = languageOf(c);
  return c.html(
    <VoucherPage
      {...{ payment, language }}
      voucher={payment.voucher}
      shop={ownerOf(context.clients, session).merchant.name}
      urlIn={(lang) => urlOf(c, session, { lang })}
      shopUrl={session.defaultUrl}
    />,
  );
}
