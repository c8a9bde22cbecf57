import type { CheckoutAttempt, MoneyMovement } from "@/prisma/generated/client";
import type { PlexoTransaction, TransactionType } from "../../plexo/payment";
import type { PaymentFact } from "./merge";
import { isCaptured, takenBackBy } from "./status";

/** Money that was captured or given back, minor units. */
export type Movement = Omit<MoneyMovement, "id">;

type Kind = Movement["kind"];

const entryTypes: Record<Kind, readonly TransactionType[]> = {
  capture: ["purchase", "capture"],
  refund: ["refund"],
  cancellation: ["cancellation"],
};

type Change = {
  before: PaymentFact | undefined;
  now: PaymentFact;
  /** The payment's history, as Plexo has it now. */
  entries: readonly PlexoTransaction[];
  brand: string | null;
};

/**
 * What moved of a payment's money between two answers about it. Each movement is of the moment that Plexo's history
 * gives it; where that tells of none, or of one that cannot be, of the moment at which it was heard of. The sums of
 * all that were ever told are what the last answer says, also where one takes back what another said.
 */
export function movementsOf(
  { before, now, entries, brand }: Change,
  { currency, installments, createdAt }: Pick<CheckoutAttempt, "currency" | "installments" | "createdAt">,
  heardAt: Date,
): Movement[] {
  const known = before ? countedOf(before) : none;
  const counted = countedOf(now);
  return (["capture", "refund", "cancellation"] as const).flatMap((kind) => {
    const own = entries.filter(
      ({ type, status }) => status === "approved" && entryTypes[kind].includes(type),
    );
    return date(own, known[kind], counted[kind]).map(({ amount, at }) => ({
      ...{ paymentId: now.id, currency, kind, amount, brand, installments },
      at: at && at >= createdAt && at <= heardAt ? at : heardAt,
    }));
  });
}

const none: Record<Kind, number> = { capture: 0, refund: 0, cancellation: 0 };

/** What of a payment counts as money that came and went. Of one that was cancelled, all that came has gone. */
function countedOf({ status, captured, refunded }: PaymentFact): Record<Kind, number> {
  if (takenBackBy(status) === "cancellation") {
    return { capture: captured, refund: refunded, cancellation: captured - refunded };
  }
  return isCaptured(status) ? { ...none, capture: captured, refund: refunded } : none;
}

/** The amounts from one sum to another, with the entries' times: those that the first sum holds come first. */
function date(entries: readonly PlexoTransaction[], from: number, to: number) {
  const dated: { amount: number; at: Date | null }[] = [];
  let passed = 0;
  let left = to - from;
  const time = ({ createdAt }: PlexoTransaction) => createdAt?.getTime() ?? 0;
  for (const entry of entries.toSorted((a, b) => time(a) - time(b))) {
    const end = passed + (entry.amount ?? left);
    const amount = Math.min(end - Math.max(passed, from), left);
    passed = end;
    if (amount <= 0) continue;
    dated.push({ amount, at: entry.createdAt });
    left -= amount;
  }
  return left === 0 ? dated : [...dated, { amount: left, at: null }];
}
