import type { PlexoContext } from "./http";
import { readList } from "./lists";
import type { Payment } from "./payment";
import { isPaymentId, paymentPath } from "./payment-id";
import { paymentSchema } from "./schemas";

/**
 * The payment as Plexo has it now, or null when there is none with this id: `GET /v1/payments/{id}`.
 * The id may come from an unsigned callback: one that could not be Plexo's is not asked for.
 * Throws a PlexoError.
 */
export async function getPayment({ send }: PlexoContext, id: string): Promise<Payment | null> {
  if (!isPaymentId(id)) return null;
  const sameId = (payment: Payment) => payment.id.toLowerCase() === id.toLowerCase();
  const answer = paymentSchema.refine(sameId, { path: ["id"] });
  return send<Payment | null>({ method: "GET", path: paymentPath(id), answer, none: null });
}

export interface PaymentFilters {
  /** The payment's reference, not the session's. */
  referenceId: string;
  /** From 1; without it, all of them are read. */
  page?: number;
  /** Of one page. */
  size?: number;
}

/**
 * Every payment that was tried on a reference: `GET /v1/payments/query`. Expect several: whether a decline
 * and its second try are one payment or two is not documented. Throws a PlexoError.
 */
export async function queryPayments(context: PlexoContext, filters: PaymentFilters): Promise<Payment[]> {
  const query = { merchantId: context.merchantId, ...filters };
  return readList(context, { path: "/v1/payments/query", query, entry: paymentSchema });
}
