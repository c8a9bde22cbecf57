/** Why money is given back or let go of: the merchant's reasons. */
export const operationReasons = [
  "customer-request",
  "out-of-stock",
  "wrong-or-damaged",
  "paid-twice",
  "wrong-price",
  "suspected-fraud",
  "other",
] as const;

export type OperationReason = (typeof operationReasons)[number];

export function isOperationReason(value: unknown): value is OperationReason {
  return operationReasons.some((reason) => reason === value);
}

/** Plexo's word for a reason. Only one is known (observed); where there is none, none is sent. */
export function plexoReason(reason: string | null): string | undefined {
  return reason === "customer-request" ? "ClientRequest" : undefined;
}
