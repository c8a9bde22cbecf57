import type { PlexoPayment } from "../../plexo/payment";
import { type AskedAmount, isAskedFor, wordOf } from "./asked-amount";
import type { Contradicted } from "./flags";

/** What we asked Plexo to collect on one attempt. */
export type Asked = { merchantId: number; reference: string; currency: string; amount: AskedAmount };

/** What Plexo says that a payment is. Null: the answer did not say, or not in a form that can be read. */
export type Answered = {
  merchantId: number | null;
  reference: string;
  currency: string | null;
  amount: number | null;
};

export type Contradiction = { field: keyof Asked; asked: string; answered: string };

/**
 * Every point in which Plexo's answer is not the payment that we asked for; none when it's ours (paid only by Plexo).
 * One cent off is off. A field that is missing counts as different: money is not taken on trust.
 */
export function comparePayment(asked: Asked, answered: Answered): Contradiction[] {
  const isRight = (field: keyof Asked) =>
    field === "amount"
      ? answered.amount !== null && isAskedFor(asked.amount, answered.amount)
      : asked[field] === answered[field];
  const fields = ["merchantId", "reference", "currency", "amount"] as const;
  return fields
    .filter((field) => !isRight(field))
    .map((field) => ({
      field,
      asked: field === "amount" ? wordOf(asked.amount) : String(asked[field]),
      answered: String(answered[field] ?? "nothing"),
    }));
}

/** Which of Plexo's payments are the one that was asked for: only one that is in every point counts. */
export function sortPayments(
  asked: Asked,
  payments: readonly PlexoPayment[],
): { ours: PlexoPayment[]; contradictions: Contradicted[] } {
  const ours: PlexoPayment[] = [];
  const contradictions: Contradicted[] = [];
  for (const payment of payments) {
    const differences = comparePayment(asked, { ...payment, reference: payment.referenceId });
    if (differences.length === 0) ours.push(payment);
    else contradictions.push({ paymentId: payment.id, status: payment.statusAsGiven, differences });
  }
  return { ours, contradictions };
}
