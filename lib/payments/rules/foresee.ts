import type { Payment } from "@/prisma/generated/client";
import { foldPayments } from "./fold";
import type { PaymentFact } from "./merge";
import type { OperationKind } from "./on-its-way";
import { toFact } from "./payment";

type Known = Parameters<typeof toFact>[0] & Pick<Payment, "onItsWay">;
type Asked = { paymentId: string; kind: OperationKind; amount: number };

/** The money that an operation gives back, minor units: none where a payment is cancelled before it was captured. */
export function givenBack(kind: OperationKind, amount: number, payment: Known): number {
  if (kind === "capture") return 0;
  return kind === "refund" ? amount : payment.capturedAmount - payment.refundedAmount;
}

/**
 * What an order will be once Plexo has done this to one of its payments, by the fold that will say so then. `left`:
 * what will be kept for it, minor units; what else is on its way back counts as gone.
 */
export function foreseeOrder(payments: readonly Known[], total: number | null, asked: Asked) {
  const facts = payments.map((payment) => {
    const fact = toFact(payment);
    return payment.plexoId === asked.paymentId ? change(fact, asked) : fact;
  });
  const { state, paidTotal, refundedTotal } = foldPayments(facts, total);
  const moving = payments.filter(
    ({ plexoId }) => asked.kind !== "cancellation" || plexoId !== asked.paymentId,
  );
  const onItsWay = moving.reduce((sum, payment) => sum + payment.onItsWay, 0);
  return { state, left: paidTotal - refundedTotal - onItsWay };
}

function change(fact: PaymentFact, { kind, amount }: Asked): PaymentFact {
  if (kind === "cancellation") return { ...fact, status: "cancelled" };
  if (kind === "capture") return { ...fact, status: "approved", captured: fact.captured + amount };
  return { ...fact, refunded: fact.refunded + amount };
}
