import type { Books } from "./books";

/** The movements of an order's money add up to its totals: what reports count is what the order says. */
export function brokenMovements({ orders, payments, movements }: Books): string[] {
  return orders.flatMap(({ id, paidTotal, refundedTotal }) => {
    const own = payments.filter(({ orderId }) => orderId === id);
    const isOf = (payment: Books["payments"][number]) =>
      movements.filter((one) => one.paymentId === payment.plexoId);
    const kept = sum(own.flatMap(isOf).map(({ kind, amount }) => (kind === "capture" ? amount : -amount)));
    const left = paidTotal - refundedTotal;
    return kept === left ? [] : [`${id} keeps ${left}, and its movements come to ${kept}`];
  });
}

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);
