import type { CheckoutSession } from "../store/types";
import { SelectField } from "./field";
import { formatAmount } from "./format";
import { installmentsFor } from "./installments";
import type { Language, Messages } from "./messages";

interface InstallmentsFieldProps {
  session: CheckoutSession;
  /** The brand that pays, where it is known before a number is typed. */
  brand?: string;
  selected: string;
  error?: string;
  autofocus: boolean;
  language: Language;
  text: Messages;
}

/** The choice of instalments, where there is one. */
export function InstallmentsField(props: InstallmentsFieldProps) {
  const { session, brand, selected, error, autofocus, language, text } = props;
  const counts = installmentsFor(session, brand);
  if (counts.length < 2) return null;
  const { amount, currency } = session.payment;
  const label = (count: number) => {
    if (count === 1 || session.flexibleAmount) return text.installmentsValue(count);
    const each = formatAmount(Math.floor(amount / count), currency, language);
    return text.installmentsEach(count, each, amount % count === 0);
  };
  return (
    <SelectField
      name="installments"
      label={text.installments}
      error={error}
      autofocus={autofocus}
      options={counts.map((count) => ({ value: String(count), label: label(count) }))}
      selected={selected || String(session.payment.installments)}
    />
  );
}
