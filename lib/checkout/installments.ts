import type { Currency } from "../money";

// Our choice: card issuers in Uruguay finance purchases in pesos, and nobody splits a small one.
const plans: Record<Currency, { from: number; installments: number }[]> = {
  UYU: [
    { from: 0, installments: 1 },
    { from: 100_000, installments: 2 },
    { from: 100_000, installments: 3 },
    { from: 300_000, installments: 6 },
    { from: 600_000, installments: 10 },
    { from: 600_000, installments: 12 },
  ],
  USD: [{ from: 0, installments: 1 }],
};

/** In how many instalments a total (minor units) may be paid, fewest first. One is always among them. */
export function installmentsFor(total: number, currency: Currency): number[] {
  return plans[currency].filter((plan) => total >= plan.from).map((plan) => plan.installments);
}
