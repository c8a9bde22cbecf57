import { choices } from "../choices";
import type { FlexibleAmount } from "../store/types";

/** What is wrong with an amount that a payer chose, and the bound that it is beyond. Minor units. */
export interface AmountProblem {
  is: "below" | "above";
  bound: number;
}

export function amountProblem(
  amount: number,
  { minAmount = 1, maxAmount = Infinity }: Partial<FlexibleAmount>,
): AmountProblem | undefined {
  const most = Math.min(maxAmount, choices.largestAmountMinor);
  if (amount < minAmount) return { is: "below", bound: minAmount };
  return amount > most ? { is: "above", bound: most } : undefined;
}
