import type { Context } from "../context";
import type { Payment, Transaction } from "../store/types";
import { type Operation, takeUp } from "./decisions";
import { capturableOf, capturedOf, refundableOf, statusOf, undecidedOf } from "./payment-status";

export interface OperationRequest {
  referenceId: string;
  /** Minor units; everything that is left when it is not given. */
  amount?: number;
  reason?: string;
}

export type OperationResult =
  | { ok: true; transaction: Transaction }
  | { ok: false; reason: "state" | "too-much" };

/** Takes an authorized amount at once or in parts, while the authorization is good and nothing was given back. */
export function capture(context: Context, payment: Payment, request: OperationRequest): OperationResult {
  const most = isBeingCancelled(payment) ? 0 : capturableOf(payment, context.clock.now());
  return operate(context, payment, "capture", request, most);
}

/** Calls off an authorization, or a purchase of which nothing was refunded. */
export function cancel(context: Context, payment: Payment, request: OperationRequest): OperationResult {
  const status = statusOf(payment);
  const whole = status === "authorized" ? payment.amount : status === "approved" ? capturedOf(payment) : 0;
  const most = undecidedOf(payment).length > 0 ? 0 : whole;
  return operate(context, payment, "cancellation", { ...request, amount: most }, most);
}

/** Gives back what was captured, or a part of it, until nothing is left. */
export function refund(context: Context, payment: Payment, request: OperationRequest): OperationResult {
  const status = statusOf(payment);
  const isPaid = status === "approved" || status === "partially-refunded";
  const most = isPaid && !isBeingCancelled(payment) ? refundableOf(payment) : 0;
  return operate(context, payment, "refund", request, most);
}

const isBeingCancelled = (payment: Payment) =>
  undecidedOf(payment).some(({ type }) => type === "cancellation");

function operate(
  context: Context,
  payment: Payment,
  type: Operation,
  { referenceId, amount, reason }: OperationRequest,
  most: number,
): OperationResult {
  const wanted = amount ?? most;
  if (most === 0) return { ok: false, reason: "state" };
  if (wanted > most) return { ok: false, reason: "too-much" };
  const asked = {
    ...{ referenceId, type, amount: wanted },
    ...(type === "refund" && { reason: reason ?? "ClientRequest" }),
  };
  return { ok: true, transaction: takeUp(context, payment, asked) };
}
