import { brandById } from "../cards/brands";
import { newToken } from "../ids";
import type { CheckoutSession, MaskedCard } from "../store/types";
import { AmountFields } from "./amount-fields";
import { CardFields, CodeField, PersonFields } from "./card-fields";
import { formRules } from "./form-rules";
import { formatAmount } from "./format";
import { installmentsByBrand } from "./installments";
import { InstallmentsField } from "./installments-field";
import { type Language, messagesIn } from "./messages";
import type { Method } from "./methods";
import type { KeptInput, PayErrors, PayField } from "./pay-input";
import { SavedCard } from "./saved-card";
import { voucherMessagesIn } from "./voucher/messages";

interface PayFormProps {
  session: CheckoutSession;
  method: Method;
  saved?: MaskedCard;
  action: string;
  kept: KeptInput;
  errors: PayErrors;
  language: Language;
}

/** The form of a method. The hidden key makes one payment of a form that is sent twice. */
export function PayForm({ session, method, saved, action, kept, errors, language }: PayFormProps) {
  const text = messagesIn(language);
  const voucherText = voucherMessagesIn(language);
  const firstWrong = (Object.keys(errors) as PayField[])[0];
  const flexible = session.flexibleAmount;
  const isCard = method === "card" || method === "saved";
  const begins = (field: PayField) => firstWrong === field;
  const labels = {
    pay: flexible ? text.payOpen : text.pay(amountOf(session, language)),
    transfer: voucherText.getTransfer,
    voucher: voucherText.get,
  };
  const label = isCard ? labels.pay : method === "bank-transfer" ? labels.transfer : labels.voucher;
  return (
    <form
      id="pay"
      class="card-form"
      method="post"
      action={action}
      novalidate
      data-paying={isCard ? text.paying : voucherText.getting}
      data-rules={formRules({
        text,
        holder: isCard ? undefined : text.errors.name,
        savedBrand: saved?.brand,
        installments: installmentsByBrand(session),
      })}
    >
      <input type="hidden" name="form" value={newToken()} />
      <input type="hidden" name="method" value={method} />
      {flexible && (
        <AmountFields {...{ session, flexible, kept, errors, language, text }} autofocus={begins("amount")} />
      )}
      {method === "card" && <CardFields {...{ kept, errors, text, firstWrong }} />}
      {method === "saved" && saved && (
        <>
          <SavedCard card={saved} text={text} />
          <CodeField
            error={errors.code}
            autofocus={begins("code")}
            digits={brandById(saved.brand)?.codeLength ?? 3}
            text={text}
          />
        </>
      )}
      {!isCard && (
        <PersonFields
          {...{ kept, errors, text, firstWrong }}
          label={voucherText.holder}
          hint={voucherText.holderHint}
          autocomplete="name"
        />
      )}
      {isCard && (
        <InstallmentsField
          {...{ session, language, text }}
          brand={saved?.brand}
          selected={kept.installments}
          error={errors.installments}
          autofocus={begins("installments")}
        />
      )}
      <button class="pay" type="submit">
        {isCard && <Lock />}
        <span data-pay-label>{label}</span>
      </button>
      {isCard && <p class="small">{text.notStored}</p>}
    </form>
  );
}

const amountOf = ({ payment }: CheckoutSession, language: Language) =>
  formatAmount(payment.amount, payment.currency, language);

export function Lock() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        fill="currentColor"
        d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H4a1.5 1.5 0 0 0-1.5 1.5v5A1.5 1.5 0 0 0 4 15h8a1.5 1.5 0 0 0 1.5-1.5v-5A1.5 1.5 0 0 0 12 7h-.5V4.5A3.5 3.5 0 0 0 8 1Zm2 6H6V4.5a2 2 0 0 1 4 0V7Z"
      />
    </svg>
  );
}
