import { type Currency, formatMoney } from "@/lib/money";
import { operate } from "@/lib/payments/operations";
import { type OperationKind, openStates, roomFor } from "@/lib/payments/rules/on-its-way";
import { db } from "@/lib/platform/db";
import { fromWire } from "@/lib/plexo/amount";

/** Asks whether to go on, and throws where the answer is no. */
export type Confirm = (question: string) => Promise<void>;

export function money(minor: number, currency: Currency): string {
  return formatMoney(minor, currency, "en");
}

/**
 * Captures, cancels or returns a payment at Plexo: the amount that was typed, or all that is left. Throws an error
 * that says why it did not come about.
 */
export async function operateOn(
  kind: OperationKind,
  paymentId: string,
  typed: string | undefined,
  confirm: Confirm,
): Promise<void> {
  const payment = await db().payment.findUnique({
    where: { plexoId: paymentId },
    include: { order: true, operations: { where: { state: { in: openStates } } } },
  });
  if (!payment) throw new Error(`There is no payment ${paymentId}.`);
  const { order, operations } = payment;
  const amount = typed === undefined ? roomFor(kind, payment, operations) : fromWire(typed);
  if (amount === null) throw new Error(`"${typed}" is not an amount.`);
  if (typed === undefined && amount <= 0) throw new Error(`Nothing is left for a ${kind}.`);

  const sum = money(amount, order.currency);
  const card = [payment.brand ?? "the payer", payment.last4].filter(Boolean).join(" ");
  const questions = {
    capture: `Capture ${sum} of order ${order.number} from ${card}?`,
    cancellation: `Cancel the payment of ${sum} of order ${order.number}?`,
    refund: `Return ${sum} of order ${order.number} to ${card}?`,
  };
  await confirm(questions[kind]);
  const result = await operate({ paymentId, kind, amount, reason: "customer-request" });
  if (result.ok) return console.log("Done.");
  if (result.reason === "sent") {
    return console.log(
      `On its way. Plexo says: ${result.message}. It counts as done, and is asked about, until Plexo has decided.`,
    );
  }
  if (result.reason === "unknown") {
    throw new Error(`The answer got lost, and is looked up. Don't ask again: ${result.message}`);
  }
  throw new Error(
    "message" in result ? `${result.reason}: ${result.message}` : `Not possible: ${result.reason}.`,
  );
}
