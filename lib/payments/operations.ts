import type { PaymentOperation } from "@/prisma/generated/client";
import { now } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { plexo } from "../platform/gateway";
import { log } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import type { PlexoTransaction } from "../plexo/payment";
import { reconcileFresh } from "./fresh";
import { recordEvent } from "./record/events";
import { refuseOperation } from "./record/operation-record";
import { openStates, outcomeOf } from "./rules/on-its-way";
import { saidOf } from "./rules/operation";
import { plexoReason } from "./rules/operation-reasons";
import { type Operation, type OperationRequest, type Refused, startOperation } from "./start-operation";

export type OperationResult =
  | { ok: true }
  /**
   * refused: Plexo or the issuer said no. sent: Plexo has it, and has not decided, or the payment does not show it
   * yet. unknown: the answer got lost. The last two are looked up until they end, and never simply repeated.
   */
  | { ok: false; reason: "refused" | "sent" | "unknown"; message: string }
  /** Nothing was stored, nor sent. */
  | { ok: false; reason: Refused };

/**
 * Captures, cancels or refunds at Plexo. Until Plexo has said a final word the operation is on its way, and counts
 * against what is left (never more than there is), so asking twice moves the money once. Whatever comes of it, the
 * order changes only by asking Plexo afterwards.
 */
export async function operate(request: OperationRequest): Promise<OperationResult> {
  const started = await startOperation(request);
  if (!started.ok) return started;
  if (started.isNew) await sendOperation(started.operation);
  return resultOf(started.operation);
}

/** Sends what was started, and waits for what comes of it. */
export async function sendOperation(operation: Operation): Promise<void> {
  // Only what is still to be sent is sent: after a long wait it may have been ended as never sent.
  if (await change(operation, ["asked"], { state: "sent", sentAt: now() })) await finish(operation);
}

/** Changes an operation that is in one of these states. False: it isn't. */
async function change(
  { id }: Operation,
  from: PaymentOperation["state"][],
  data: Partial<PaymentOperation>,
): Promise<boolean> {
  return (await db().paymentOperation.updateMany({ where: { id, state: { in: from } }, data })).count === 1;
}

async function finish(operation: Operation): Promise<void> {
  const { kind, orderId, reference, attemptId } = operation;
  const line = { order: orderId, operation: kind, reference };
  let refusal: { resultCode: string | null; resultMessage: string } | undefined;
  try {
    const entry = await send(operation);
    const { statusAsGiven: status, resultCode } = entry;
    log.info({ ...line, status, resultCode }, "operation answered");
    if (outcomeOf(entry, kind) === "refused") refusal = saidOf(entry);
    else await noteAnswer(operation, entry);
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    log.error({ ...error.facts(), ...line }, "operation failed");
    const resultMessage = (error.reason ?? error.message).slice(0, 300);
    if (error.ambiguous) {
      await change(operation, openStates, { state: "unknown", resultMessage });
      return;
    }
    refusal = { resultCode: error.code ?? null, resultMessage };
  }
  // What the payment shows is the final word, and ends the operation in the moment in which it counts.
  await reconcileFresh(attemptId, "merchant");
  if (refusal) await refuseOperation(operation, refusal);
}

/** Plexo has it, and what it said is not the end of it. */
async function noteAnswer(operation: Operation, entry: PlexoTransaction): Promise<void> {
  const { orderId, attemptId, paymentId, kind, reference } = operation;
  const said = saidOf(entry);
  await transaction(async (tx) => {
    await tx.paymentOperation.updateMany({
      where: { id: operation.id, state: { in: openStates } },
      data: said,
    });
    const data = { paymentId, operation: kind, reference, status: said.plexoStatus };
    await recordEvent(tx, { orderId, attemptId, kind: "operation.answered", at: now(), data });
  });
}

async function send(operation: PaymentOperation): Promise<PlexoTransaction> {
  const { paymentId, kind, amount, reference } = operation;
  const reason = plexoReason(operation.reason);
  const why = { referenceId: reference, ...(reason && { reason }) };
  if (kind === "capture") return plexo().capturePayment(paymentId, { referenceId: reference, amount });
  if (kind === "cancellation") return plexo().cancelPayment(paymentId, why);
  const payment = await db().payment.findUniqueOrThrow({ where: { plexoId: paymentId } });
  const type = amount === payment.capturedAmount ? "refund" : "partial-refund";
  return plexo().refundPayment(paymentId, { ...why, type, amount });
}

async function resultOf({ id }: Operation): Promise<OperationResult> {
  const { state, plexoStatus, resultMessage } = await db().paymentOperation.findUniqueOrThrow({
    where: { id },
  });
  if (state === "done") return { ok: true };
  if (state === "refused") return { ok: false, reason: "refused", message: resultMessage ?? "" };
  if (state === "unknown") return { ok: false, reason: "unknown", message: resultMessage ?? "" };
  return { ok: false, reason: "sent", message: plexoStatus ?? "" };
}
