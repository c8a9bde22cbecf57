import { choices } from "../choices";
import type { Context } from "../context";
import type { Payment } from "../store/types";
import { type DirectRequest, type Means, payDirectly, processed } from "./direct-payments";
import { cancel } from "./operations";
import { statusOf } from "./payment-status";

export type VerifyRequest = Omit<DirectRequest, "amount" | "capture" | "installments" | "items">;

/**
 * Holds a little money on a card to see whether it is good (1 USD, 25 UYU), then asks for the hold to be
 * cancelled. `asOf` is the payment as it was before that.
 */
export async function verify(context: Context, request: VerifyRequest, means: Means) {
  const amount = choices.verifyAmountMinor[request.currency as keyof typeof choices.verifyAmountMinor];
  const payment = payDirectly(
    context,
    { ...request, amount, installments: 1, items: [], capture: "manual" },
    means,
  );
  if (!payment) return undefined;
  await processed(context, payment);
  const asOf = payment.transactions.length;
  if (statusOf(payment) === "authorized") cancel(context, payment, { referenceId: cancellationOf(payment) });
  return { payment, asOf };
}

const cancellationOf = ({ referenceId }: Payment) => `${referenceId}-cancel`;
