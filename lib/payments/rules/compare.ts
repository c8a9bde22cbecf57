/** What we asked Plexo to collect on one attempt. */
export type Asked = { merchantId: number; reference: string; currency: string; amount: number };

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
  const fields = ["merchantId", "reference", "currency", "amount"] as const;
  return fields
    .filter((field) => asked[field] !== answered[field])
    .map((field) => ({ field, asked: String(asked[field]), answered: String(answered[field] ?? "nothing") }));
}
