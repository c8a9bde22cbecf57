import type { z } from "zod";
import { type FieldErrors, invalidRequest, invalidState } from "../api/errors";
import { choices } from "../choices";
import type { Context } from "../context";
import { decide } from "../engine/decisions";
import { amountProblem } from "../engine/flexible-amount";
import { type PayersChoice, payInSession } from "../engine/pay";
import { settle } from "../engine/settle";
import { toDecimal } from "../money";
import type { CheckoutSession, Payment, Session } from "../store/types";
import type { payRequest, settleRequest } from "./requests";

const YEARS_AHEAD = 3;

/** Pays a session as its payer would, and waits for the callback as the payer does. Throws when it cannot be paid. */
export async function payWithCard(
  context: Context,
  session: Session,
  { number, expMonth, expYear, amount, currency, ...cardholder }: z.output<typeof payRequest>,
): Promise<Payment> {
  const { clock } = context;
  if (session.type !== "checkout") throw invalidState();
  const year = expYear ?? new Date(clock.now()).getUTCFullYear() + YEARS_AHEAD;
  const card = { number, expMonth, expYear: year, cardholder };
  const result = payInSession(context, session, card, chosenAmount(session, { amount, currency }));
  if (!result.ok) throw invalidState();
  return asTold(context, result.payment);
}

/** The amount of a flexible session, by the rules of its page. Throws the error that says what is wrong. */
function chosenAmount(
  { flexibleAmount, payment }: CheckoutSession,
  { amount, currency }: Pick<z.output<typeof payRequest>, "amount" | "currency">,
): Pick<PayersChoice, "amount" | "currency"> {
  if (!flexibleAmount) {
    if (amount === undefined && currency === undefined) return {};
    throw invalidRequest({
      [amount === undefined ? "currency" : "amount"]: ["The session's amount is fixed."],
    });
  }
  const params: FieldErrors = {};
  const { allowedCurrencies } = flexibleAmount;
  const proposed = allowedCurrencies.includes(payment.currency) ? payment.currency : allowedCurrencies[0];
  const taken = currency ?? proposed ?? "";
  if (!allowedCurrencies.includes(taken)) {
    params.currency = [`Currency must be one of: ${allowedCurrencies.join(", ")}.`];
  }
  const chosen = amount ?? payment.amount;
  const problem = amountProblem(chosen, flexibleAmount);
  if (chosen === 0) params.amount = ["Amount is required."];
  else if (problem) params.amount = [`Amount must not be ${problem.is} ${toDecimal(problem.bound)}.`];
  if (Object.keys(params).length > 0) throw invalidRequest(params);
  return { amount: chosen, currency: taken };
}

/** Decides a payment, or what was asked for of one. Throws when there is nothing to decide any more. */
export async function settleAs(
  context: Context,
  payment: Payment,
  { status, operation }: z.output<typeof settleRequest>,
): Promise<Payment> {
  const done =
    operation === undefined
      ? settle(context, payment, status === "approved" ? "approved" : "declined")
      : decide(context, payment, operation, status);
  if (!done) throw invalidState();
  return asTold(context, payment);
}

/** The payment once the shop was told of it, with what the shop may have done since. */
async function asTold({ callbacks, store }: Context, payment: Payment): Promise<Payment> {
  await callbacks.answered(payment, choices.callbacks.redirectWaitsMs);
  return store.payments.get(payment.id) ?? payment;
}
