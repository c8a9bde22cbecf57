import { dueOf } from "@/lib/gift-cards/rules";
import { typedAmount } from "@/lib/money";
import type { DeskOrder } from "@/lib/orders/for-desk";
import { flagKindOf } from "@/lib/orders/state";
import { isCounting, type OperationKind, roomFor } from "@/lib/payments/rules/on-its-way";
import type { OperationReason } from "@/lib/payments/rules/operation-reasons";
import { formPath } from "./payments/[payment]/_form/kinds";

/** What can be done about a flag: where to, what it is called, and for how much. */
export type WayOut = {
  text: "refundSecond" | "refundPaid" | "refundExtra" | "captureRest" | "operation";
  href: string;
  /** Minor units. */
  amount: number;
  kind: OperationKind | null;
};

type Order = Pick<
  DeskOrder,
  "number" | "total" | "giftCardTotal" | "paidTotal" | "refundedTotal" | "payments"
>;
type Payment = Order["payments"][number];

/** The ways out of one of an order's flags: each leads to a page that says what will happen first. */
export function waysOut(order: Order, reason: string): WayOut[] {
  const room = (payment: Payment, kind: OperationKind) =>
    roomFor(kind, payment, payment.operations.filter(isCounting));
  const way = (
    text: WayOut["text"],
    payment: Payment,
    kind: OperationKind,
    most: number,
    why?: OperationReason,
  ) => {
    const amount = Math.min(most, room(payment, kind));
    if (amount <= 0) return [];
    const typed = { amount: typedAmount(amount), ...(why && { reason: why }) };
    return [{ text, amount, kind, href: formPath(order.number, payment.plexoId, kind, typed) }];
  };
  const refundable = order.payments.filter((payment) => room(payment, "refund") > 0).sort(byAge);
  const all = Number.MAX_SAFE_INTEGER;

  switch (flagKindOf(reason)) {
    case "paid-twice":
      return refundable.slice(1).flatMap((one) => way("refundSecond", one, "refund", all, "paid-twice"));
    case "paid-in-part":
      return [
        ...order.payments.flatMap((one) => way("captureRest", one, "capture", all)),
        ...refundable.flatMap((one) => way("refundPaid", one, "refund", all)),
      ];
    case "paid-too-much": {
      const due = dueOf(order);
      if (due === null) return [];
      const extra = order.paidTotal - order.refundedTotal - due;
      return refundable.slice(-1).flatMap((one) => way("refundExtra", one, "refund", extra, "wrong-price"));
    }
    case "paid-after-release":
      return refundable.flatMap((one) => way("refundPaid", one, "refund", all, "out-of-stock"));
    case "gift-card-gone":
      return refundable.flatMap((one) => way("refundPaid", one, "refund", all));
    case "operation-undecided": {
      const operations = order.payments.flatMap((one) => one.operations);
      const found = operations.find(({ reference }) => reason.endsWith(`:${reference}`));
      if (!found) return [];
      const href = `/admin/orders/${order.number}/operations/${found.id}`;
      return [{ text: "operation", amount: found.amount, kind: null, href }];
    }
    default:
      return [];
  }
}

const timeOf = ({ plexoCreatedAt, seenAt }: Payment) => (plexoCreatedAt ?? seenAt).getTime();
const byAge = (a: Payment, b: Payment) => timeOf(a) - timeOf(b) || (a.plexoId < b.plexoId ? -1 : 1);
