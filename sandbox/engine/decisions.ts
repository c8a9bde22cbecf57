import { choices } from "../choices";
import type { Context } from "../context";
import { newAuthorization, newToken, newTransactionId, newUuid } from "../ids";
import type { Payment, PaymentStatus, Transaction } from "../store/types";
import { switchesOfPayment } from "../switches/in-force";
import type { Switches } from "../switches/schema";
import { callbackTarget } from "./callback-target";
import { capturedOf, refundedOf, statusOf, undecidedOf } from "./payment-status";
import { watch } from "./settle";
import { taken } from "./transactions";

export type Operation = "capture" | "cancellation" | "refund";

/** What a shop asks for. */
interface Asked {
  type: Operation;
  referenceId?: string;
  amount: number;
  reason?: string;
}

type Verdict = "approved" | "denied";

/** Writes down what was asked for: decided at once, or left to the clock or to `decide`. */
export function takeUp(context: Context, payment: Payment, asked: Asked): Transaction {
  const switches = switchesOfPayment(context.store, payment);
  const decision = switches[`${asked.type}s`];
  if (decision === "approved" || decision === "denied") {
    return append(context, payment, decided(payment, asked, decision, switches));
  }
  const comesTo =
    decision === "pending" ? undefined : decision === "pending-approved" ? "approved" : "denied";
  return append(context, payment, {
    ...asked,
    status: "pending",
    ...(comesTo && { wait: { until: context.clock.now() + switches.decisionMs, comesTo } }),
    leaves: statusOf(payment),
  });
}

/**
 * Decides what a shop has asked for, by the id of its transaction or by its reference. Answers false when
 * there is nothing of that name to decide.
 */
export function decide(context: Context, payment: Payment, name: string, verdict: Verdict): boolean {
  const entry = undecidedOf(payment).find(({ id, referenceId }) => id === name || referenceId === name);
  if (!entry) return false;
  const { type, referenceId, amount, reason } = entry;
  const asked = { type: type as Operation, referenceId, amount, ...(reason && { reason }) };
  const switches = switchesOfPayment(context.store, payment);
  append(context, payment, { ...decided(payment, asked, verdict, switches), decides: entry.id });
  return true;
}

/** Lets the clock decide what it is to decide of a payment's captures, cancellations and refunds. */
export function watchUndecided(context: Context, payment: Payment): void {
  for (const entry of undecidedOf(payment)) watchEntry(context, payment.id, entry);
}

function watchEntry(context: Context, paymentId: string, { id, wait }: Transaction): void {
  if (!wait) return;
  context.clock.at(wait.until, () => {
    // A reset may have forgotten it.
    const kept = context.store.payments.get(paymentId);
    if (kept) decide(context, kept, id, wait.comesTo);
  });
}

type Entry = Omit<Transaction, "id" | "traceId" | "createdAt">;

function append(context: Context, payment: Payment, entry: Entry): Transaction {
  const { store, clock, callbacks } = context;
  const transaction = { id: newTransactionId(), traceId: newUuid(), createdAt: clock.now(), ...entry };
  const changed = { ...payment, transactions: [...payment.transactions, transaction] };
  const { operationCallbacks } = switchesOfPayment(store, payment);
  const deliveries = operationCallbacks ? callbacks.plan(callbackTarget(context, changed), changed) : [];
  store.save({ payments: [changed], deliveries });
  callbacks.start(deliveries);
  watchEntry(context, payment.id, transaction);
  // An authorization that lapsed while something was not decided.
  watch(context, changed);
  return transaction;
}

function decided(payment: Payment, asked: Asked, verdict: Verdict, { percentTaken }: Switches): Entry {
  const isApproved = verdict === "approved";
  const amount = isApproved && asked.type === "capture" ? taken(asked.amount, percentTaken) : asked.amount;
  return {
    ...asked,
    amount,
    status: verdict,
    resultCode: choices.resultCodes[verdict],
    resultMessage: isApproved ? "You have been mocked." : "The issuer refused the operation.",
    ...(isApproved && { authorization: newAuthorization() }),
    ticket: newToken(),
    leaves: isApproved ? statusAfter(payment, asked.type, amount) : statusOf(payment),
  };
}

function statusAfter(payment: Payment, type: Operation, amount: number): PaymentStatus {
  if (type === "cancellation") return "cancelled";
  const captured = capturedOf(payment) + (type === "capture" ? amount : 0);
  const refunded = refundedOf(payment) + (type === "refund" ? amount : 0);
  if (refunded === 0) return "approved";
  return refunded < captured ? "partially-refunded" : "refunded";
}
