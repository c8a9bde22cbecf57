import { brandById } from "../cards/brands";
import { choices } from "../choices";
import type { CheckoutSession } from "../store/types";

const ALL = "*";

/** The instalments that a card of this brand may be paid in; of any brand when none is given. */
export function installmentsFor({ installmentPlans, payment }: CheckoutSession, brand?: string): number[] {
  if (!installmentPlans)
    return choices.installments.length > 0 ? [...choices.installments] : [payment.installments];
  const plans = byBrand(installmentPlans);
  const offered = brand === undefined ? [...plans.values()].flat() : (plans.get(brand) ?? plans.get(ALL));
  const sorted = [...new Set(offered)].sort((one, other) => one - other);
  return sorted.length > 0 ? sorted : [payment.installments];
}

/** The plans of each brand, for the page's script. */
export function installmentsByBrand(session: CheckoutSession): Record<string, number[]> {
  return Object.fromEntries(session.installmentPlans ? byBrand(session.installmentPlans) : []);
}

/** Payment links name brands in upper case, payments in lower case; both are understood. */
function byBrand(plans: Record<string, number[]>): Map<string, number[]> {
  const named = Object.entries(plans).map(([name, counts]) => [name.toLowerCase(), counts] as const);
  return new Map(named.filter(([name]) => name === ALL || brandById(name)));
}
