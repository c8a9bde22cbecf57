import type { z } from "zod";
import { invalidState } from "../api/errors";
import { choices } from "../choices";
import type { Context } from "../context";
import { payInSession } from "../engine/pay";
import { settle } from "../engine/settle";
import type { Payment, Session } from "../store/types";
import type { payRequest } from "./requests";

const YEARS_AHEAD = 3;

/** Pays a session as its payer would, and waits for the callback as the payer does. Throws when it cannot be paid. */
export async function payWithCard(
  context: Context,
  session: Session,
  { number, expMonth, expYear, ...cardholder }: z.output<typeof payRequest>,
): Promise<Payment> {
  const { clock, callbacks } = context;
  if (session.type !== "checkout") throw invalidState();
  const year = expYear ?? new Date(clock.now()).getUTCFullYear() + YEARS_AHEAD;
  const result = payInSession(context, session, { number, expMonth, expYear: year, cardholder });
  if (!result.ok) throw invalidState();
  await callbacks.answered(result.payment, choices.callbacks.redirectWaitsMs);
  return result.payment;
}

/** Decides a pending payment. Throws when it is not pending any more. */
export async function settleAs(
  context: Context,
  payment: Payment,
  status: "approved" | "denied",
): Promise<void> {
  if (!settle(context, payment, status === "approved" ? "approved" : "declined")) throw invalidState();
  await context.callbacks.answered(payment, choices.callbacks.redirectWaitsMs);
}
