import { setTimeout } from "node:timers/promises";
import type { CheckoutAttempt, Order } from "@/prisma/generated/client";
import { later, now, seconds } from "../clock";
import { db, transaction } from "../db";
import { checkoutOrigins, env } from "../env";
import { plexo } from "../gateway";
import { parseLocale } from "../i18n/locales";
import { localePath } from "../i18n/paths";
import { log } from "../log";
import { recordEvent } from "../payments/events";
import { nextCheck } from "../payments/schedule";
import { PlexoError, type PlexoErrorKind } from "../plexo/errors";
import { checkRedirectUrl, chooseRedirect } from "../plexo/redirect";
import type { Session } from "../plexo/session";
import { lockOrder, replaceAttempt } from "./attempts";

/** The payer's browser, for Plexo's fraud checks. */
export type Browser = { ipAddress?: string; userAgent?: string };

export type OpenedSession =
  | { ok: true; url: string }
  /** try-again: nothing was charged and the same button may be pressed again. refused: Plexo said no. */
  | { ok: false; reason: "try-again" | "refused"; kind: PlexoErrorKind | "busy" };

/** Longer than any answer of Plexo can take, so that the lease of a living process never runs out. */
const lease = () => env().PLEXO_TIMEOUT_MS * 2 + seconds(5);

/** Between two looks at what another process, that holds the lease, has got from Plexo; milliseconds. */
const pause = 200;

type OpenAttempt = CheckoutAttempt & { order: Order };

/**
 * The address of the hosted checkout for an attempt: the one it already has, or a session that is made now.
 * Of several callers (a double click, two processes) one asks Plexo and the others wait for what it gets.
 */
export async function openSession(attemptId: string, browser: Browser): Promise<OpenedSession> {
  for (let waited = 0; waited < lease(); waited += pause) {
    const attempt = await db().checkoutAttempt.findUniqueOrThrow({
      where: { id: attemptId },
      include: { order: true },
    });
    if (attempt.state === "open" && attempt.redirectUrl) return { ok: true, url: attempt.redirectUrl };
    if (attempt.state === "closed") return { ok: false, reason: "try-again", kind: "busy" };
    if (await claimLease(attemptId)) return requestSession(attempt, browser);
    await setTimeout(pause);
  }
  return { ok: false, reason: "try-again", kind: "busy" };
}

async function claimLease(attemptId: string): Promise<boolean> {
  const at = now();
  const { count } = await db().checkoutAttempt.updateMany({
    where: { id: attemptId, state: "creating", OR: [{ leaseUntil: null }, { leaseUntil: { lt: at } }] },
    data: { leaseUntil: later(at, lease()) },
  });
  return count === 1;
}

async function requestSession(attempt: OpenAttempt, browser: Browser): Promise<OpenedSession> {
  const { orderId, sessionReference, paymentReference } = attempt;
  const line = { purchase: orderId, sessionReference, paymentReference };
  try {
    const session = (await lookUpLost(attempt)) ?? (await create(attempt, browser));
    return await storeSession(attempt, session);
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    log.error({ ...line, ...error.facts() }, "no session");
    const refused = error.kind === "rejected" || error.kind === "unauthorized";
    await noteFailure(attempt, error, refused);
    return { ok: false, reason: refused ? "refused" : "try-again", kind: error.kind };
  }
}

/** Invariant 9: a request left and its answer never came, so Plexo is asked before anything is sent again. */
async function lookUpLost(attempt: OpenAttempt): Promise<Session | undefined> {
  if (!attempt.sentAt) return undefined;
  const sessions = await plexo().listSessions({ referenceId: attempt.sessionReference });
  return sessions.find((session) => session.referenceId === attempt.sessionReference);
}

async function create(attempt: OpenAttempt, browser: Browser): Promise<Session> {
  const { order } = attempt;
  const address = (path: string) => `${env().SHOP_URL}${localePath(parseLocale(order.locale), path)}`;
  await db().checkoutAttempt.update({ where: { id: attempt.id }, data: { sentAt: now() } });
  return plexo().createSession({
    referenceId: attempt.sessionReference,
    payment: {
      referenceId: attempt.paymentReference,
      invoiceNumber: attempt.invoiceNumber,
      amount: attempt.amount,
      currency: attempt.currency,
      installments: attempt.installments,
      metadata: { orderId: order.id },
    },
    browser,
    callbackUrl: `${env().SHOP_URL}/api/plexo/callbacks/${attempt.callbackKey}`,
    successUrl: address(`/checkout/result/${order.token}`),
    cancelUrl: address(`/checkout/cancel/${order.token}`),
  });
}

/** Invariant 8: the payer goes to the address that Plexo returned, as it is, and only if its host is allowed. */
async function storeSession(attempt: OpenAttempt, session: Session): Promise<OpenedSession> {
  const href = chooseRedirect(session.actions);
  const checked = href
    ? checkRedirectUrl(href, checkoutOrigins())
    : { ok: false as const, reason: "no redirect action" };
  const expired = session.expiresAt !== null && session.expiresAt <= now();
  if (!checked.ok || expired) {
    const reason = checked.ok ? "expired" : checked.reason;
    log.error(
      { purchase: attempt.orderId, sessionReference: attempt.sessionReference, reason },
      "session cannot be used",
    );
    await close(attempt, { kind: "nonsense", reason });
    return { ok: false, reason: "try-again", kind: "nonsense" };
  }

  const at = now();
  const { id: attemptId, orderId } = attempt;
  const { expiresAt, id: plexoSessionId } = session;
  const isOpen = await transaction(async (tx) => {
    const nextCheckAt = nextCheck({ createdAt: at, expiresAt }, at, "open");
    const data = { plexoSessionId, expiresAt, nextCheckAt, leaseUntil: null };
    const { count } = await tx.checkoutAttempt.updateMany({
      where: { id: attemptId, state: "creating" },
      data: { ...data, state: "open", redirectUrl: checked.url },
    });
    // Its place was taken while Plexo made the session: nobody is sent there, but it is watched to its end.
    if (count === 0) await tx.checkoutAttempt.update({ where: { id: attemptId }, data });
    await recordEvent(tx, { orderId, attemptId, kind: "session.created", at, data: { plexoSessionId } });
    return count > 0;
  });
  log.info(
    { purchase: orderId, sessionReference: attempt.sessionReference, plexoSessionId },
    "session created",
  );
  return isOpen ? { ok: true, url: checked.url } : { ok: false, reason: "try-again", kind: "busy" };
}

async function noteFailure(attempt: OpenAttempt, error: PlexoError, refused: boolean): Promise<void> {
  const { kind, code, httpStatus, traceId, correlationId } = error;
  const data = {
    kind,
    ...(code && { code }),
    ...(httpStatus && { httpStatus }),
    ...(traceId && { traceId }),
    ...(correlationId && { correlationId }),
  };
  if (refused) return close(attempt, data);
  await transaction(async (tx) => {
    const stillUnknown = error.ambiguous || (attempt.sentAt !== null && error.operation.startsWith("GET"));
    await tx.checkoutAttempt.update({
      where: { id: attempt.id },
      data: { leaseUntil: null, ...(!stillUnknown && { sentAt: null }) },
    });
    const { orderId, id: attemptId } = attempt;
    await recordEvent(tx, { orderId, attemptId, kind: "session.failed", at: now(), data });
  });
}

/** No payer can get into this session, so the goods go back to the shelf. The order waits for a new attempt. */
async function close(
  attempt: OpenAttempt,
  data: { kind: string; [fact: string]: string | number },
): Promise<void> {
  await transaction(async (tx) => {
    const { orderId, id: attemptId } = attempt;
    await lockOrder(tx, orderId);
    await recordEvent(tx, { orderId, attemptId, kind: "session.failed", at: now(), data });
    const order = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { lines: true, attempts: { where: { id: attemptId, state: { not: "closed" } } } },
    });
    // Another attempt may have taken its place meanwhile, and the goods are held for that one.
    if (order.attempts.length > 0) await replaceAttempt(tx, order, "refused");
  });
}
