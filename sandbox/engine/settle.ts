import type { Context } from "../context";
import type { Payment } from "../store/types";
import { switchesOfPayment } from "../switches/in-force";
import { callbackTarget } from "./callback-target";
import { statusOf, undecidedOf } from "./payment-status";
import { resultOf, type Verdict } from "./transactions";

/** Decides a payment that is pending, and tells the shop. Answers false when it is not pending any more. */
export function settle(context: Context, payment: Payment, verdict: Verdict): boolean {
  if (statusOf(payment) !== "pending") return false;
  conclude(context, payment, verdict);
  return true;
}

function conclude(context: Context, payment: Payment, verdict: Verdict): void {
  const { store, clock, callbacks } = context;
  const result = resultOf(payment, verdict, clock.now(), switchesOfPayment(store, payment));
  const transactions = [...payment.transactions, result];
  const settled = { ...payment, transactions };
  const deliveries = callbacks.plan(callbackTarget(context, settled), settled);
  store.save({ payments: [settled], deliveries });
  callbacks.start(deliveries);
  watch(context, settled);
}

/**
 * Lets the clock decide a payment that waits for something, unless it is decided before, and end an
 * authorization that was not captured while it was good. What is asked for and not decided keeps it open.
 */
export function watch(context: Context, payment: Payment): void {
  const { id, wait } = payment;
  const lapsesAt = payment.transactions[0]?.expiresAt;
  if (statusOf(payment) === "authorized" && lapsesAt !== undefined) {
    context.clock.at(lapsesAt, () => {
      const kept = context.store.payments.get(id);
      if (kept && statusOf(kept) === "authorized" && undecidedOf(kept).length === 0)
        conclude(context, kept, "expired");
    });
  }
  if (!wait || statusOf(payment) !== "pending") return;
  context.clock.at(wait.until, () => {
    // A reset may have forgotten it.
    const kept = context.store.payments.get(id);
    if (kept) settle(context, kept, wait.comesTo);
  });
}
