import type { OperationKind } from "@/lib/payments/rules/on-its-way";
import type { OperationReason } from "@/lib/payments/rules/operation-reasons";
import type { Right } from "@/lib/staff/rights";

/** The last part of the addresses of the forms. */
const slugs = { capture: "capture", cancellation: "cancel", refund: "refund" } as const;

export const kinds = Object.keys(slugs) as OperationKind[];

export const rightFor = (kind: OperationKind): Right => (kind === "refund" ? "refund" : "operate");

/** The address of the form; with an amount, and a reason where there is one, of its confirmation. */
export function formPath(
  number: number,
  paymentId: string,
  kind: OperationKind,
  typed: { amount?: string; reason?: OperationReason } = {},
): string {
  const query = new URLSearchParams(typed).toString();
  const path = `/admin/orders/${number}/payments/${encodeURIComponent(paymentId)}/${slugs[kind]}`;
  return query ? `${path}?${query}` : path;
}
