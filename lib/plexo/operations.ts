import { toWire } from "@/lib/money";
import type { PlexoContext } from "./http";
import type { Transaction } from "./payment";
import { paymentPath } from "./payment-id";
import { operationSchema } from "./schemas";

/*
 * What a merchant does to a payment. Each has its own reference, stored before it is sent (invariant 9):
 * whether Plexo refuses a repeated reference is not documented, so after an ambiguous PlexoError the
 * payment is read, and its transactions searched for the reference, before anything is sent again.
 * The answer is a transaction (observed), and it may well be denied: look at its status.
 */

export interface CaptureInput {
  referenceId: string;
  /** Minor units, at most what was authorised. */
  amount: number;
}

export interface CancelInput {
  referenceId: string;
  description?: string;
  reason?: string;
}

export interface RefundInput {
  referenceId: string;
  type: "refund" | "partial-refund";
  /** Minor units, at most what was captured and not yet returned. */
  amount: number;
  description?: string;
  reason?: string;
}

/** Takes authorised money: `POST /v1/payments/{id}/captures`. Throws a PlexoError. */
export async function capturePayment(
  context: PlexoContext,
  id: string,
  input: CaptureInput,
): Promise<Transaction> {
  return operate(context, id, "captures", { referenceId: input.referenceId, amount: toWire(input.amount) });
}

/** Lets go of authorised money, or undoes a purchase: `POST /v1/payments/{id}/cancellations`. Throws a PlexoError. */
export async function cancelPayment(
  context: PlexoContext,
  id: string,
  input: CancelInput,
): Promise<Transaction> {
  const { referenceId, description, reason } = input;
  return operate(context, id, "cancellations", { referenceId, description, reason });
}

/** Gives captured money back: `POST /v1/payments/{id}/refunds`. Throws a PlexoError. */
export async function refundPayment(
  context: PlexoContext,
  id: string,
  input: RefundInput,
): Promise<Transaction> {
  const { referenceId, type, amount, description, reason } = input;
  return operate(context, id, "refunds", { referenceId, type, amount: toWire(amount), description, reason });
}

async function operate({ send }: PlexoContext, id: string, operation: string, body: object) {
  return send({ method: "POST", path: `${paymentPath(id)}/${operation}`, body, answer: operationSchema });
}
