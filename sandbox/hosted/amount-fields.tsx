import { toDecimal } from "../money";
import type { CheckoutSession, FlexibleAmount } from "../store/types";
import { Field, SelectField } from "./field";
import { formatAmount, localeTags } from "./format";
import type { Language, Messages } from "./messages";
import type { KeptInput, PayErrors } from "./pay-input";

interface AmountFieldsProps {
  session: CheckoutSession;
  flexible: FlexibleAmount;
  kept: KeptInput;
  errors: PayErrors;
  autofocus: boolean;
  language: Language;
  text: Messages;
}

/** The amount that the payer chooses, and its currency where there is more than one. */
export function AmountFields(props: AmountFieldsProps) {
  const { session, flexible, kept, errors, autofocus, language, text } = props;
  const { allowedCurrencies } = flexible;
  const currency = kept.currency || session.payment.currency;
  const proposed = session.payment.amount > 0 ? toDecimal(session.payment.amount) : "";
  const decimal = language === "en" ? proposed : proposed.replace(".", ",");
  return (
    <div class="pair">
      <Field
        name="amount"
        label={allowedCurrencies.length > 1 ? text.amount : `${text.amount} (${currency})`}
        hint={amountHint(flexible, currency, language, text)}
        error={errors.amount}
        autofocus={autofocus}
        input={{ inputmode: "decimal", maxlength: 20, value: kept.amount || decimal, autocomplete: "off" }}
      />
      {allowedCurrencies.length > 1 && (
        <SelectField
          name="currency"
          label={text.currency}
          options={allowedCurrencies.map((code) => ({
            value: code,
            label: text.currencyNames[code] ?? code,
          }))}
          selected={currency}
        />
      )}
    </div>
  );
}

/** The bounds hold in whichever currency is taken, so they are shown without one when there are several. */
function amountHint(
  { allowedCurrencies, minAmount, maxAmount }: FlexibleAmount,
  currency: string,
  language: Language,
  { amountHint }: Messages,
): string | undefined {
  const say = (minor: number) =>
    allowedCurrencies.length > 1 ? plain(minor, language) : formatAmount(minor, currency, language);
  if (minAmount && maxAmount) return amountHint.between(say(minAmount), say(maxAmount));
  if (minAmount) return amountHint.above(say(minAmount));
  return maxAmount ? amountHint.below(say(maxAmount)) : undefined;
}

function plain(minor: number, language: Language): string {
  const format = new Intl.NumberFormat(localeTags[language], { minimumFractionDigits: 2 });
  return format.format(toDecimal(minor) as `${number}`);
}
