import type { Amounts, Moving } from "./on-its-way";

/**
 * What a form was made of, as a text that is sent back with it: it is another as soon as the payment's status or
 * amounts are, or what is on its way.
 */
export function seenState(payment: Amounts, counting: readonly Moving[]): string {
  const { status, amount, capturedAmount, refundedAmount } = payment;
  const moving = counting.map((one) => `${one.kind}-${one.amount}`).sort();
  return [status, amount, capturedAmount, refundedAmount, ...moving].join(":");
}
