import type { CheckoutAttempt } from "@/prisma/generated/client";
import { closeAndRelease } from "../checkout/attempts";
import type { SavedCard } from "../customers/cards/token";
import { failureOf, recordEvent } from "../payments/record/events";
import { lockOrder } from "../payments/record/lock-order";
import { later, now, seconds } from "../platform/clock";
import { transaction } from "../platform/db";
import { env } from "../platform/env";
import { plexo } from "../platform/gateway";
import { log } from "../platform/log";
import { PlexoError } from "../plexo/errors";

/** A process that slept longer than that between storing a charge and sending it does not send it any more. */
const promptness = seconds(60);

/**
 * Sends a charge: once, and by the process that stored it. What Plexo refused is closed; what may have reached it is left
 * to be looked up by its reference, and ends by itself.
 */
export async function sendCharge(attempt: CheckoutAttempt, card: SavedCard): Promise<void> {
  const { orderId, paymentReference, invoiceNumber, amount, currency, callbackKey, createdAt } = attempt;
  const line = { order: orderId, paymentReference };
  if (amount === null) throw new Error(`The charge ${attempt.id} has no amount.`);
  if (now() > later(createdAt, promptness)) {
    log.error(line, "charge not sent: too long after it was stored");
    return;
  }
  try {
    const { id, status } = await plexo().createPayment({
      ...{ referenceId: paymentReference, invoiceNumber, amount, currency, ...card },
      callbackUrl: `${env().SHOP_URL}/api/plexo/callbacks/${callbackKey}`,
      metadata: { orderId },
    });
    log.info({ ...line, payment: id, status }, "card charged");
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    log.error({ ...error.facts(), ...line }, "charge failed");
    if (!error.ambiguous) await closeUncharged(attempt, error);
  }
}

/** It had no effect: Plexo refused it, or it never left. */
async function closeUncharged({ id: attemptId, orderId }: CheckoutAttempt, error: PlexoError): Promise<void> {
  await transaction(async (tx) => {
    await lockOrder(tx, orderId);
    await recordEvent(tx, { orderId, attemptId, kind: "charge.failed", at: now(), data: failureOf(error) });
    const order = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { lines: true, attempts: { where: { id: attemptId, state: "open" } } },
    });
    if (order.attempts.length > 0) {
      await closeAndRelease(tx, order, error.kind === "rejected" ? "refused" : "unsent");
    }
  });
}
