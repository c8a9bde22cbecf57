import type { PlexoPayment } from "../../plexo/payment";
import { amountsOf } from "./amounts";

/**
 * The total of an order whose payer chooses it: the amount of the first payment that was taken, by Plexo's own times, so
 * that it does not matter in which order they are heard of. Null while none was. Its second one is stray money then.
 */
export function chosenTotal(payments: readonly PlexoPayment[]): number | null {
  const taken = payments.filter((one) => one.status === "authorized" || amountsOf(one).captured > 0);
  const [first] = taken.sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  return first?.amount ?? null;
}

const timeOf = ({ createdAt }: PlexoPayment) => createdAt?.getTime() ?? Number.POSITIVE_INFINITY;
