import { type PaymentStatus, paymentStatuses, readWord } from "../plexo/payment";

/** What a shopper is told of an order's past. */
export type HistoryKind =
  | "created"
  | "session"
  | "session-failed"
  | "payment-approved"
  | "payment-in-part"
  | "payment-authorized"
  | "payment-pending"
  | "voucher"
  | "payment-denied"
  | "payment-expired"
  | "payment-refunded"
  | "payment-partially-refunded"
  | "payment-cancelled"
  | "gift-card-given-back"
  | "expired"
  | "flagged";

export type HistoryEntry = { at: Date; kind: HistoryKind };

const payments: Record<PaymentStatus, HistoryKind | undefined> = {
  unknown: undefined,
  created: undefined,
  approved: "payment-approved",
  authorized: "payment-authorized",
  pending: "payment-pending",
  denied: "payment-denied",
  failed: "payment-denied",
  expired: "payment-expired",
  refunded: "payment-refunded",
  "partially-refunded": "payment-partially-refunded",
  cancelled: "payment-cancelled",
};

/** Picks what concerns the shopper from the record of an order's money; the rest is for the merchant. */
export function toHistory(
  events: { at: Date; kind: string; data: unknown; isByVoucher?: boolean }[],
): HistoryEntry[] {
  return events.flatMap(({ at, kind, data, isByVoucher = false }) => {
    const told = tell(kind, data, isByVoucher);
    return told ? [{ at, kind: told }] : [];
  });
}

function tell(kind: string, data: unknown, isByVoucher: boolean): HistoryKind | undefined {
  switch (kind) {
    case "order.created":
      return "created";
    case "session.created":
      return "session";
    case "session.failed":
      return "session-failed";
    case "payment.seen":
      if (isByVoucher && textOf(data, "status") === "pending") return "voucher";
      return isInPart(data) ? "payment-in-part" : payments[readWord(paymentStatuses, textOf(data, "status"))];
    case "gift-card.given-back":
      return "gift-card-given-back";
    case "attempt.closed":
      return textOf(data, "reason") === "expired" ? "expired" : undefined;
    case "order.flagged":
      return "flagged";
  }
}

/** Whether less was captured than the payment is of. Older records don't say. */
function isInPart(data: unknown): boolean {
  const { status, captured, amount } = Object(data);
  return status === "approved" && Number(captured) < Number(amount);
}

function textOf(data: unknown, key: string): string {
  const value = typeof data === "object" && data !== null ? Reflect.get(data, key) : undefined;
  return typeof value === "string" ? value : "";
}
