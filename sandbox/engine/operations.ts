import { choices } from "../choices";
import type { Context } from "../context";
import { newAuthorization, newToken, newTransactionId, newUuid } from "../ids";
import type { Payment, PaymentStatus, Transaction } from "../store/types";
import { capturableOf, capturedOf, refundableOf, statusOf } from "./payment-status";

export interface OperationRequest {
  referenceId: string;
  /** Minor units; everything that is left when it is not given. */
  amount?: number;
  reason?: string;
}

export type OperationResult =
  | { ok: true; transaction: Transaction }
  | { ok: false; reason: "state" | "too-much" };

type Operation = "capture" | "cancellation" | "refund";

/** Takes an authorized amount at once or in parts, while the authorization is good and nothing was given back. */
export function capture(context: Context, payment: Payment, request: OperationRequest): OperationResult {
  const left = capturableOf(payment, context.clock.now());
  if (left === 0) return { ok: false, reason: "state" };
  return operate(context, payment, "capture", request, left, () => "approved");
}

/** Calls off an authorization, or a purchase of which nothing was refunded. */
export function cancel(context: Context, payment: Payment, request: OperationRequest): OperationResult {
  const status = statusOf(payment);
  if (status !== "authorized" && status !== "approved") return { ok: false, reason: "state" };
  const whole = status === "authorized" ? payment.amount : capturedOf(payment);
  const all = { ...request, amount: whole };
  return operate(context, payment, "cancellation", all, whole, () => "cancelled");
}

/** Gives back what was captured, or a part of it, until nothing is left. */
export function refund(context: Context, payment: Payment, request: OperationRequest): OperationResult {
  const status = statusOf(payment);
  if (status !== "approved" && status !== "partially-refunded") return { ok: false, reason: "state" };
  const left = refundableOf(payment);
  return operate(context, payment, "refund", request, left, (amount) =>
    amount === left ? "refunded" : "partially-refunded",
  );
}

function operate(
  { store, clock }: Context,
  payment: Payment,
  type: Operation,
  { referenceId, amount, reason }: OperationRequest,
  most: number,
  leavesWhenDone: (amount: number) => PaymentStatus,
): OperationResult {
  const wanted = amount ?? most;
  if (wanted > most) return { ok: false, reason: "too-much" };
  const refused = payment.refuses === type;
  const transaction: Transaction = {
    id: newTransactionId(),
    traceId: newUuid(),
    referenceId,
    type,
    status: refused ? choices.refusedOperationStatus : "approved",
    createdAt: clock.now(),
    resultCode: refused ? choices.resultCodes.denied : choices.resultCodes.approved,
    resultMessage: refused ? "The issuer refused the operation." : "You have been mocked.",
    ...(!refused && { authorization: newAuthorization() }),
    ticket: newToken(),
    amount: wanted,
    ...(type === "refund" && { reason: reason ?? "ClientRequest" }),
    leaves: refused ? statusOf(payment) : leavesWhenDone(wanted),
  };
  store.save({ payments: [{ ...payment, transactions: [...payment.transactions, transaction] }] });
  return { ok: true, transaction };
}
