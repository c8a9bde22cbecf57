import type { Context } from "../context";
import type { Payment } from "../store/types";
import { callbackTarget } from "./callback-target";
import { statusOf } from "./payment-status";
import { resultOf, type Verdict } from "./transactions";

/** Decides a payment that is pending, and tells the shop. Answers false when it is not pending any more. */
export function settle(context: Context, payment: Payment, verdict: Verdict): boolean {
  const { store, clock, callbacks } = context;
  if (statusOf(payment) !== "pending") return false;
  const transactions = [...payment.transactions, resultOf(payment, verdict, clock.now())];
  const settled = { ...payment, transactions };
  const deliveries = callbacks.plan(callbackTarget(context, settled), settled);
  store.save({ payments: [settled], deliveries });
  callbacks.start(deliveries);
  return true;
}

/** Lets the clock decide a payment that waits for something, unless somebody does before. */
export function watch(context: Context, payment: Payment): void {
  const { wait } = payment;
  if (!wait || statusOf(payment) !== "pending") return;
  context.clock.at(wait.until, () => {
    // A reset may have forgotten it.
    const kept = context.store.payments.get(payment.id);
    if (kept) settle(context, kept, wait.comesTo);
  });
}

/** Takes up what was waiting when the sandbox was stopped. */
export function watchAll(context: Context): void {
  for (const payment of context.store.payments.values()) watch(context, payment);
}
