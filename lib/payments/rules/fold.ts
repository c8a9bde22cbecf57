import type { OrderState } from "../../orders/state";
import type { PaymentFact } from "./merge";
import { isCaptured, meaningOf, withoutMoney } from "./status";

export type Folded = {
  state: OrderState;
  /** Everything captured for the order, minor units, refunds not taken off. */
  paidTotal: number;
  refundedTotal: number;
  /** Why a person must look at its money (stray money is kept). */
  flags: MoneyFlag[];
};

/** paid-twice: several payments hold money. paid-in-part, paid-too-much: less, or more, than the total is there. */
export const moneyFlags = ["paid-twice", "paid-in-part", "paid-too-much"] as const;
export type MoneyFlag = (typeof moneyFlags)[number];

/**
 * The state of an order of this total (null: not chosen yet), from all the confirmed payments of all its attempts. Pure, and blind to
 * their order. A status that we don't know moves nothing.
 */
export function foldPayments(payments: Iterable<PaymentFact>, total: number | null): Folded {
  let paidTotal = 0;
  let refundedTotal = 0;
  /** Payments that hold money, and what was captured of these. */
  let holding = 0;
  let capturedOfThem = 0;
  const states = new Set<OrderState>();

  for (const payment of payments) {
    states.add(meaningOf(payment.status).order);
    if (!isCaptured(payment.status)) continue;
    paidTotal += payment.captured;
    refundedTotal += payment.refunded;
    if (payment.captured <= payment.refunded) continue;
    holding++;
    capturedOfThem += payment.captured;
  }
  const kept = paidTotal - refundedTotal;
  const state = stateOf();
  return { state, paidTotal, refundedTotal, flags: flagsOf() };

  /** No sum is the whole of an order without a total. */
  function isWhole(sum: number): boolean {
    return total !== null && sum >= total;
  }

  function flagsOf(): MoneyFlag[] {
    if (holding > 1) return state === "partially_paid" ? ["paid-twice", "paid-in-part"] : ["paid-twice"];
    if (state === "partially_paid") return ["paid-in-part"];
    return total !== null && kept > total ? ["paid-too-much"] : [];
  }

  function stateOf(): OrderState {
    // The whole is enough: with a second payment refunded, the order is simply paid.
    if (kept > 0 && isWhole(kept)) return "paid";
    if (kept > 0) return isWhole(capturedOfThem) ? "partially_refunded" : "partially_paid";
    if (paidTotal > 0) return "refunded";
    return withoutMoney.find((state) => states.has(state)) ?? "awaiting_payment";
  }
}
