import { amountProblem } from "../engine/flexible-amount";
import { parseMinor } from "../money";
import type { CheckoutSession } from "../store/types";
import { formatAmount } from "./format";
import type { Language, Messages } from "./messages";

export type AmountInput = { ok: true; amount: number; currency: string } | { ok: false; error: string };

/**
 * Reads the amount that a payer typed in a flexible session, in each language's way of writing numbers:
 * "1.234,50", "1,234.5" and "1234" are amounts.
 */
export function readAmount(
  { flexibleAmount, payment }: CheckoutSession,
  typed: { amount: string; currency: string },
  language: Language,
  text: Messages,
): AmountInput {
  const { allowedCurrencies = [] } = flexibleAmount ?? {};
  const currency = allowedCurrencies.includes(typed.currency)
    ? typed.currency
    : (allowedCurrencies[0] ?? payment.currency);
  const amount = parseTyped(typed.amount);
  const say = (minor: number) => formatAmount(minor, currency, language);
  if (amount === null) return { ok: false, error: text.errors.amount };
  const problem = amountProblem(amount, flexibleAmount ?? {});
  if (problem?.is === "below") return { ok: false, error: text.errors.amountBelow(say(problem.bound)) };
  if (problem?.is === "above") return { ok: false, error: text.errors.amountAbove(say(problem.bound)) };
  return { ok: true, amount, currency };
}

/** A separator before one or two last digits is the decimal one; three digits behind it make a group. */
function parseTyped(typed: string): number | null {
  const plain = typed.replace(/[\s$]/g, "");
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain);
  const [, whole = "", fraction] = match ?? [];
  if (!match) return null;
  const digits = whole.replace(/[.,]/g, "");
  return parseMinor(Number(fraction ? `${digits}.${fraction}` : digits));
}
