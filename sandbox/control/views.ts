import { callbackHeaders } from "../callbacks/send";
import { type Context, ownerOf } from "../context";
import { paymentDto, transactionDto } from "../engine/payment-dto";
import { undecidedOf } from "../engine/payment-status";
import { payerUrl, sessionState } from "../engine/sessions";
import type { Delivery } from "../store/delivery-types";
import type { Payment, Session } from "../store/types";

const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());

/** A session with all that the sandbox knows of it. Amounts are in minor units here, as they are kept. */
export function sessionView(context: Context, session: Session) {
  return {
    id: session.id,
    merchantId: session.merchantId,
    referenceId: session.referenceId,
    type: session.type,
    state: sessionState(context, session),
    createdAt: iso(session.createdAt),
    expiresAt: iso(session.expiresAt),
    cancelledAt: iso(session.cancelledAt),
    url: payerUrl(context, session),
    embeddedUrl: payerUrl(context, session, { embedded: true }),
    browserDetails: session.browserDetails,
    ...(session.type === "checkout"
      ? {
          payment: session.payment,
          flexibleAmount: session.flexibleAmount,
          disableThreeds: session.disableThreeds,
          paymentMethodTypes: session.paymentMethodTypes,
          paymentCallbackUrl: session.callbackUrl,
        }
      : { tokenization: session.tokenization, tokenizationCallbackUrl: session.callbackUrl }),
    defaultUrl: session.defaultUrl,
    cancelUrl: session.cancelUrl,
    paymentIds: context.store.paymentsOf(session).map(({ id }) => id),
  };
}

/** A payment as it is, in the words of Plexo's API, its session, and what is not decided of it. */
export function paymentView(context: Context, payment: Payment) {
  return {
    ...paymentDto(payment, ownerOf(context.clients, payment)),
    sessionId: payment.sessionId,
    undecided: undecidedOf(payment).map((entry) => ({
      ...transactionDto(entry, payment.id),
      ...(entry.wait && { comesTo: entry.wait.comesTo, at: iso(entry.wait.until) }),
    })),
  };
}

export function deliveryView(context: Context, delivery: Delivery) {
  return {
    id: delivery.id,
    ...(delivery.paymentId && { paymentId: delivery.paymentId }),
    sessionReferenceId: delivery.sessionReferenceId,
    url: delivery.url,
    state: delivery.state,
    createdAt: iso(delivery.createdAt),
    dueAt: iso(delivery.dueAt),
    ...(delivery.held && { held: true }),
    ...(delivery.stale && { stale: true }),
    ...(delivery.forged && { forged: delivery.forged }),
    ...(delivery.malformed && { malformed: true }),
    request: { method: "POST", headers: callbackHeaders, body: context.callbacks.textOf(delivery) },
    tries: delivery.tries.map(({ at, ...made }) => ({ at: iso(at), ...made })),
    body: context.callbacks.bodyOf(delivery),
  };
}

/** How much there is, and what it takes. */
export function statsView({ store }: Context) {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    rssBytes: rss,
    heapUsedBytes: heapUsed,
    sessions: store.sessions.size,
    payments: store.payments.size,
    deliveries: store.deliveries.size,
  };
}
