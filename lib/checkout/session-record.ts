import type { CheckoutAttempt, Order } from "@/prisma/generated/client";
import { failureOf, recordEvent } from "../payments/record/events";
import { lockOrder } from "../payments/record/lock-order";
import { nextCheck } from "../payments/rules/schedule";
import { now } from "../platform/clock";
import { transaction } from "../platform/db";
import { checkoutOrigins } from "../platform/env";
import { log } from "../platform/log";
import type { PlexoError, PlexoErrorKind } from "../plexo/errors";
import { checkRedirectUrl, chooseRedirect } from "../plexo/redirect";
import type { PlexoSession } from "../plexo/session";
import { closeAndRelease } from "./attempts";
import { sessionLife } from "./session-life";

export type OpenedSession =
  | { ok: true; url: string }
  /** try-again: nothing was charged and the same button may be pressed again. refused: Plexo said no. */
  | { ok: false; reason: "try-again" | "refused"; kind: PlexoErrorKind | "busy" }
  /** Plexo has the saved card no more that it was to be paid with. */
  | { ok: false; reason: "card-gone" };

/** Another process is at it, or has taken the attempt's place. */
export const busy = { ok: false, reason: "try-again", kind: "busy" } as const;

/** An attempt as it was when its lease was taken: only who still has the lease writes it down. */
export type LeasedAttempt = CheckoutAttempt & { order: Order };

/** Only Plexo's address: the payer goes to the one that Plexo returned, as it is, and only if its host is allowed. */
export async function storeSession(attempt: LeasedAttempt, session: PlexoSession): Promise<OpenedSession> {
  const at = now();
  const { id: attemptId, orderId, sessionReference } = attempt;
  const { id: plexoSessionId } = session;
  const line = { order: orderId, sessionReference };
  const href = chooseRedirect(session.actions);
  const checked = href
    ? checkRedirectUrl(href, checkoutOrigins())
    : { ok: false as const, reason: "no redirect action" };
  const { expiresAt, ends } = sessionLife(session.expiresAt, attempt.sentAt ?? at, at);
  if (!checked.ok || ends === "over") {
    const reason = checked.ok ? "expired" : checked.reason;
    log.error({ ...line, reason }, "session cannot be used");
    await closeSessionless(attempt, "refused", { kind: "nonsense", reason });
    return { ok: false, reason: "try-again", kind: "nonsense" };
  }
  if (ends === "as-assumed") {
    log.warn({ ...line, expiresAt: session.expiresAt, assumed: expiresAt }, "session's end cannot be so");
  }

  const isOpen = await transaction(async (tx) => {
    const nextCheckAt = nextCheck({ createdAt: at, expiresAt }, at, "open");
    const data = { plexoSessionId, expiresAt, nextCheckAt, leaseUntil: null };
    const { count } = await tx.checkoutAttempt.updateMany({
      where: { id: attemptId, state: "creating" },
      data: { ...data, state: "open", redirectUrl: checked.url },
    });
    // Its place was taken while Plexo made the session: no payer is sent there, but it is watched to its end.
    if (count === 0) {
      await tx.checkoutAttempt.updateMany({ where: { id: attemptId, state: "closed" }, data });
    }
    await recordEvent(tx, { orderId, attemptId, kind: "session.created", at, data: { plexoSessionId } });
    return count > 0;
  });
  log.info({ ...line, plexoSessionId }, "session created");
  return isOpen ? { ok: true, url: checked.url } : busy;
}

export async function noteFailure(
  attempt: LeasedAttempt,
  error: PlexoError,
  refused: boolean,
): Promise<void> {
  const data = failureOf(error);
  if (refused) return closeSessionless(attempt, "refused", data);
  await transaction(async (tx) => {
    const stillUnknown = error.ambiguous || (attempt.sentAt !== null && error.operation.startsWith("GET"));
    const { orderId, id: attemptId, leaseUntil } = attempt;
    await tx.checkoutAttempt.updateMany({
      where: { id: attemptId, leaseUntil },
      data: { leaseUntil: null, ...(!stillUnknown && { sentAt: null }) },
    });
    await recordEvent(tx, { orderId, attemptId, kind: "session.failed", at: now(), data });
  });
}

/**
 * There is no session that a payer could get into, so the goods go back to the shelf. The order waits for a new
 * attempt. `failure`: what is recorded of the request that failed.
 */
export async function closeSessionless(
  attempt: LeasedAttempt,
  reason: "refused" | "unsent",
  failure?: { kind: string; [fact: string]: string | number },
): Promise<void> {
  await transaction(async (tx) => {
    const { orderId, id: attemptId, leaseUntil } = attempt;
    await lockOrder(tx, orderId);
    if (failure) {
      await recordEvent(tx, { orderId, attemptId, kind: "session.failed", at: now(), data: failure });
    }
    const order = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { lines: true, attempts: { where: { id: attemptId, state: "creating", leaseUntil } } },
    });
    // Another attempt may have taken its place meanwhile, and the goods are held for that one.
    if (order.attempts.length > 0) await closeAndRelease(tx, order, reason);
  });
}
