import type { Currency } from "../money";
import type { Settings } from "../settings/settings";

/** In how many instalments a total (minor units) may be paid, fewest first. One is always among them. */
export function installmentsFor(
  installments: Settings["installments"],
  total: number,
  currency: Currency,
): number[] {
  const plans = installments[currency] ?? [];
  const offered = plans.filter((plan) => total >= plan.from).map((plan) => plan.installments);
  return [...new Set([1, ...offered])].sort((one, other) => one - other);
}
