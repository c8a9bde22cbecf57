import { parseAmount, typedAmount } from "../money";
import { isPlan } from "../shop/offer-rules";
import { offeredCurrencies } from "../shop/offers";
import type { InstallmentPlan } from "../shop/types";
import type { SectionForm, SettingProblem } from "./section-form";

/** So many instalments beside the single payment can be offered in a currency. */
const mostPlans = 12;

export const planRows = Array.from({ length: mostPlans }, (_, index) => index + 1);

/** Plans in their order, without the single payment: that is always offered, and nothing is typed for it. */
const typedPlans = (plans: readonly InstallmentPlan[] = []) =>
  plans
    .filter(({ installments }) => installments > 1)
    .sort((one, other) => one.installments - other.installments);

export const installmentsForm: SectionForm<"installments"> = {
  fields: offeredCurrencies.flatMap((currency) =>
    planRows.flatMap((row) => [`count-${currency}-${row}`, `from-${currency}-${row}`]),
  ),
  values: (value) =>
    Object.fromEntries(
      offeredCurrencies.flatMap((currency) =>
        typedPlans(value[currency]).flatMap(({ installments, from }, index) => [
          [`count-${currency}-${index + 1}`, String(installments)],
          [`from-${currency}-${index + 1}`, typedAmount(from)],
        ]),
      ),
    ),
  read: (typed) => {
    const problems: Record<string, SettingProblem> = {};
    const read = offeredCurrencies.map((currency) => {
      const plans: InstallmentPlan[] = [{ from: 0, installments: 1 }];
      for (const row of planRows) {
        const [count, from] = [`count-${currency}-${row}`, `from-${currency}-${row}`];
        const [typedCount, typedFrom] = [typed[count] ?? "", typed[from] ?? ""];
        if (!typedCount && !typedFrom) continue;
        const installments = /^\d{1,2}$/.test(typedCount) ? Number(typedCount) : 0;
        const amount = parseAmount(typedFrom);
        if (installments < 2 || !isPlan({ from: 0, installments })) problems[count] = "count";
        else if (plans.some((plan) => plan.installments === installments)) problems[count] = "repeated";
        if (amount === null) problems[from] = "amount";
        plans.push({ from: amount ?? 0, installments });
      }
      return [currency, plans.sort((one, other) => one.installments - other.installments)];
    });
    return { problems, data: Object.fromEntries(read) };
  },
};
