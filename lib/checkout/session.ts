import { setTimeout } from "node:timers/promises";
import { syncCards } from "../customers/cards/sync";
import { findSavedCard, type SavedCard } from "../customers/cards/token";
import { parseLocale } from "../i18n/locales";
import { localePath } from "../i18n/paths";
import { askedAmountOf } from "../payments/rules/asked-amount";
import { later, now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { env } from "../platform/env";
import { plexo } from "../platform/gateway";
import { log, logError } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import type { PlexoSession } from "../plexo/session";
import { getSettings } from "../settings/read";
import {
  busy,
  closeSessionless,
  type LeasedAttempt,
  noteFailure,
  type OpenedSession,
  storeSession,
} from "./session-record";

export type { OpenedSession } from "./session-record";

/** The payer's browser, for Plexo's fraud checks. */
export type Browser = { ipAddress?: string; userAgent?: string };

/** Longer than any answer of Plexo can take, so that the lease of a living process never runs out. */
const lease = () => env().PLEXO_TIMEOUT_MS * 2 + seconds(5);

/** Between two looks at what another process, that holds the lease, has got from Plexo; milliseconds. */
const pause = 200;

/**
 * The address of the hosted checkout for an attempt: the one it already has, or a session that is made now.
 * Of several callers (a double click, two processes) one asks Plexo and the others wait for what it gets.
 */
export async function openSession(attemptId: string, browser: Browser): Promise<OpenedSession> {
  for (let waited = 0; waited < lease(); waited += pause) {
    const leased = await takeLease(attemptId);
    if (leased) return requestSession(leased, browser);
    const { state, redirectUrl } = await db().checkoutAttempt.findUniqueOrThrow({
      where: { id: attemptId },
      select: { state: true, redirectUrl: true },
    });
    if (state === "open" && redirectUrl) return { ok: true, url: redirectUrl };
    if (state === "closed") return busy;
    await setTimeout(pause);
  }
  return busy;
}

/**
 * Finds out what became of a request for a session whose answer is missing: a session that Plexo has is the
 * attempt's, and where it has none the goods go back to the shelf. While Plexo can't tell, all stays as it is.
 */
export async function resolveLostSession(attemptId: string): Promise<void> {
  const attempt = await takeLease(attemptId);
  if (!attempt) return;
  try {
    const session = await lookUpLost(attempt);
    if (session) await storeSession(attempt, session);
    else await closeSessionless(attempt, "unsent");
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    const { id, leaseUntil } = attempt;
    await db().checkoutAttempt.updateMany({ where: { id, leaseUntil }, data: { leaseUntil: null } });
  }
}

/**
 * Takes the right to ask Plexo, and the attempt as it is at that moment: taking it can mean waiting, and what
 * was read before may have been sent meanwhile by another process.
 */
async function takeLease(attemptId: string): Promise<LeasedAttempt | undefined> {
  const at = now();
  const [leased] = await db().checkoutAttempt.updateManyAndReturn({
    where: { id: attemptId, state: "creating", OR: [{ leaseUntil: null }, { leaseUntil: { lt: at } }] },
    data: { leaseUntil: later(at, lease()) },
    include: { order: true },
  });
  return leased;
}

async function requestSession(attempt: LeasedAttempt, browser: Browser): Promise<OpenedSession> {
  const { orderId, sessionReference, paymentReference } = attempt;
  const line = { order: orderId, sessionReference, paymentReference };
  try {
    const found = await lookUpLost(attempt);
    if (found) return await storeSession(attempt, found);
    const saved = await findCard(attempt);
    if (saved === null) {
      await closeSessionless(attempt, "refused", { kind: "card-gone" });
      return { ok: false, reason: "card-gone" };
    }
    const sentAt = now();
    if (!(await markSent(attempt, sentAt))) return busy;
    return await storeSession({ ...attempt, sentAt }, await create(attempt, browser, saved));
  } catch (error) {
    if (!(error instanceof PlexoError)) {
      logError(error, line, "no session");
      throw error;
    }
    log.error({ ...error.facts(), ...line }, "no session");
    const refused = error.kind === "rejected" || error.kind === "unauthorized";
    await noteFailure(attempt, error, refused);
    return { ok: false, reason: refused ? "refused" : "try-again", kind: error.kind };
  }
}

/** Reference before request: a request left and its answer never came, so Plexo is asked before anything is sent again. */
async function lookUpLost(attempt: LeasedAttempt): Promise<PlexoSession | undefined> {
  if (!attempt.sentAt) return undefined;
  const sessions = await plexo().listSessions({ referenceId: attempt.sessionReference });
  return sessions.find((session) => session.referenceId === attempt.sessionReference);
}

/** False when the lease ran out meanwhile, and another process has it: that one sends. */
async function markSent({ id, leaseUntil }: LeasedAttempt, sentAt: Date): Promise<boolean> {
  const where = { id, leaseUntil, state: "creating" } as const;
  return (await db().checkoutAttempt.updateMany({ where, data: { sentAt } })).count === 1;
}

/** The saved card that it is to be paid with; null where Plexo has it no more. Undefined: it is to be typed. */
async function findCard({ cardId, order: { customerId } }: LeasedAttempt) {
  if (cardId === null) return undefined;
  const saved = customerId && (await findSavedCard({ customerId, cardId }));
  if (saved) return saved;
  if (customerId) await syncCards(customerId);
  return null;
}

async function create(
  attempt: LeasedAttempt,
  browser: Browser,
  saved: SavedCard | undefined,
): Promise<PlexoSession> {
  const { order } = attempt;
  const asked = askedAmountOf(attempt);
  const { payment } = await getSettings();
  const address = (path: string) => `${env().SHOP_URL}${localePath(parseLocale(order.locale), path)}`;
  return plexo().createSession({
    referenceId: attempt.sessionReference,
    payment: {
      referenceId: attempt.paymentReference,
      invoiceNumber: attempt.invoiceNumber,
      amount: asked.kind === "fixed" ? asked.amount : asked,
      currency: attempt.currency,
      installments: attempt.installments,
      metadata: { orderId: order.id },
    },
    means: attempt.means,
    disableThreeds: payment.skipsThreeds,
    manualCapture: attempt.manualCapture,
    browser,
    ...(saved && { saved }),
    callbackUrl: `${env().SHOP_URL}/api/plexo/callbacks/${attempt.callbackKey}`,
    successUrl: address(`/checkout/result/${order.token}`),
    cancelUrl: address(`/checkout/cancel/${order.token}`),
  });
}
