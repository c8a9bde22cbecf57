import type { PaymentOperation } from "@/prisma/generated/client";
import { later, minutes, now, seconds } from "../clock";
import { db, transaction } from "../db";
import { plexo } from "../gateway";
import { randomToken } from "../ids";
import { log } from "../log";
import { PlexoError } from "../plexo/errors";
import type { Transaction } from "../plexo/payment";
import { recordEvent } from "./events";
import { settleFresh } from "./settle-fresh";

export type OperationResult =
  | { ok: true }
  /** refused: Plexo or the issuer said no. unknown: the answer got lost; it is looked up, never simply repeated. */
  | { ok: false; reason: "refused" | "unknown"; message: string }
  | { ok: false; reason: "too-much" | "no-payment" };

export type OperationRequest = {
  /** Plexo's id of the payment. */
  paymentId: string;
  kind: PaymentOperation["kind"];
  /** Minor units; for a cancellation, all of it. */
  amount: number;
  reason?: string;
};

/**
 * Captures, cancels or refunds at Plexo. The operation is stored with a reference of its own before it is
 * sent (invariant 9), and what is on its way counts against what can still be captured or refunded, so pressing
 * twice moves the money once. Whatever comes of it, the order changes only by asking Plexo afterwards.
 */
export async function operate(request: OperationRequest): Promise<OperationResult> {
  const stored = await store(request);
  if (typeof stored === "string") return { ok: false, reason: stored };
  return finish(stored, () => send(stored));
}

async function store(request: OperationRequest): Promise<PaymentOperation | "too-much" | "no-payment"> {
  const { paymentId, kind, amount, reason } = request;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Payment" WHERE "plexoId" = ${paymentId} FOR UPDATE`;
    const payment = await tx.payment.findUnique({
      where: { plexoId: paymentId },
      include: { operations: { where: { kind, state: "sending" } } },
    });
    if (!payment) return "no-payment";
    const onItsWay = payment.operations.reduce((sum, operation) => sum + operation.amount, 0);
    const room = {
      capture: payment.amount - payment.capturedAmount,
      cancellation: payment.amount,
      refund: payment.capturedAmount - payment.refundedAmount,
    }[kind];
    if (amount <= 0 || onItsWay + amount > room) return "too-much";
    const { orderId, attemptId } = payment;
    const at = now();
    const operation = await tx.paymentOperation.create({
      data: {
        ...{ orderId, paymentId, kind, amount, reason },
        reference: `op-${randomToken()}`,
        createdAt: at,
        nextCheckAt: later(at, lostAfter),
      },
    });
    const data = { paymentId, operation: kind, amount, reference: operation.reference };
    await recordEvent(tx, { orderId, attemptId, kind: "operation.sent", at, data });
    return operation;
  });
}

async function send({ paymentId, kind, amount, reference, reason }: PaymentOperation): Promise<Transaction> {
  const why = { referenceId: reference, ...(reason && { reason }) };
  if (kind === "capture") return plexo().capturePayment(paymentId, { referenceId: reference, amount });
  if (kind === "cancellation") return plexo().cancelPayment(paymentId, why);
  const payment = await db().payment.findUniqueOrThrow({ where: { plexoId: paymentId } });
  const type = amount === payment.capturedAmount ? "refund" : "partial-refund";
  return plexo().refundPayment(paymentId, { ...why, type, amount });
}

async function finish(
  operation: PaymentOperation,
  ask: () => Promise<Transaction | null>,
): Promise<OperationResult> {
  const line = { purchase: operation.orderId, operation: operation.kind, reference: operation.reference };
  try {
    const answer = await ask();
    if (!answer) return close(operation, "refused", { message: "It did not reach Plexo." });
    log.info({ ...line, status: answer.status, resultCode: answer.resultCode }, "operation answered");
    const done = answer.status === "approved";
    return close(operation, done ? "done" : "refused", {
      code: answer.resultCode,
      message: answer.resultMessage ?? answer.statusAsGiven ?? "",
    });
  } catch (error) {
    if (!(error instanceof PlexoError)) throw error;
    log.error({ ...line, ...error.facts() }, "operation failed");
    const lost = error.ambiguous || error.operation.startsWith("GET");
    if (lost) return { ok: false, reason: "unknown", message: error.message };
    return close(operation, "refused", { code: error.code ?? null, message: error.reason ?? error.message });
  }
}

/**
 * Asks Plexo about the payment first and ends the operation then: until the order shows a refund, the
 * operation counts as being on its way, so it's never overlooked when the next one is asked for.
 */
async function close(
  operation: PaymentOperation,
  state: "done" | "refused",
  result: { code?: string | null; message: string },
): Promise<OperationResult> {
  const { id, orderId, paymentId, kind, reference } = operation;
  const { attemptId } = await db().payment.findUniqueOrThrow({ where: { plexoId: paymentId } });
  const { result: settled } = await settleFresh(attemptId, "merchant");
  if (state === "done" && (settled === "unreachable" || settled === "too-soon")) {
    return {
      ok: false,
      reason: "unknown",
      message: "Plexo did it, but cannot be asked about the payment now.",
    };
  }
  const at = now();
  await transaction(async (tx) => {
    const { count } = await tx.paymentOperation.updateMany({
      where: { id, state: "sending" },
      data: {
        state,
        resultCode: result.code ?? null,
        resultMessage: result.message.slice(0, 300),
        finishedAt: at,
        nextCheckAt: null,
      },
    });
    if (count === 0) return;
    const data = { paymentId, operation: kind, reference, state };
    await recordEvent(tx, { orderId, attemptId, kind: "operation.ended", at, data });
  });
  return state === "done" ? { ok: true } : { ok: false, reason: "refused", message: result.message };
}

/** Longer than an answer can take: an operation that is still on its way after this has lost its answer. */
const lostAfter = seconds(60);

/** Where Plexo can't tell, it's asked ever more rarely, so that old ones don't keep newer ones waiting. */
const longestPause = minutes(60);

/** Operations that one round takes on. */
const batch = 20;

/**
 * Looks up, by their references, operations whose answers got lost (invariant 9). Each is taken by one process.
 * Returns how many.
 */
export async function resolveLostOperations(): Promise<number> {
  const at = now();
  const due = await db().$queryRaw<{ id: string }[]>`
    UPDATE "PaymentOperation" SET "nextCheckAt" = ${at}::timestamptz + LEAST(
      GREATEST(${at}::timestamptz - "createdAt", ${`${lostAfter} milliseconds`}::interval),
      ${`${longestPause} milliseconds`}::interval
    )
    WHERE "id" IN (
      SELECT "id" FROM "PaymentOperation" WHERE "nextCheckAt" <= ${at}
      ORDER BY "nextCheckAt" LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text`;
  if (due.length === 0) return 0;
  const lost = await db().paymentOperation.findMany({
    where: { id: { in: due.map(({ id }) => id) }, state: "sending" },
  });
  for (const operation of lost) {
    await finish(operation, async () => {
      const payment = await plexo().getPayment(operation.paymentId);
      return payment?.transactions.findLast((entry) => entry.referenceId === operation.reference) ?? null;
    });
  }
  return lost.length;
}
