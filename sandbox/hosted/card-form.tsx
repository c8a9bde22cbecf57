import { brands } from "../cards/brands";
import { BrandMark } from "./brand-marks";
import type { CardField, KeptInput } from "./card-input";
import type { Messages } from "./messages";

interface CardFormProps {
  action: string;
  formKey: string;
  payLabel: string;
  kept: KeptInput;
  errors: Partial<Record<CardField, string>>;
  text: Messages;
  /** What the script checks by, as JSON. */
  rules: string;
}

export function CardForm({ action, formKey, payLabel, kept, errors, text, rules }: CardFormProps) {
  const firstWrong = (Object.keys(errors) as CardField[])[0];
  const field = (name: CardField) => ({ name, error: errors[name], autofocus: name === firstWrong });
  return (
    <form
      id="card"
      class="card-form"
      method="post"
      action={action}
      novalidate
      data-paying={text.paying}
      data-rules={rules}
    >
      <input type="hidden" name="form" value={formKey} />
      <Field
        {...field("number")}
        label={text.number}
        input={{
          inputmode: "numeric",
          autocomplete: "cc-number",
          maxlength: 23,
          placeholder: "0000 0000 0000 0000",
        }}
      >
        <span class="brand-slot" aria-hidden="true">
          {brands.map(({ id }) => (
            <span key={id} data-slot={id} hidden>
              <BrandMark id={id} />
            </span>
          ))}
        </span>
      </Field>
      <div class="pair">
        <Field
          {...field("expiry")}
          label={text.expiry}
          hint={text.expiryHint}
          input={{
            inputmode: "numeric",
            autocomplete: "cc-exp",
            maxlength: 9,
            placeholder: text.expiryPlaceholder,
            value: kept.expiry,
          }}
        />
        <Field
          {...field("code")}
          label={text.code}
          hint={text.codeHint(3)}
          input={{ type: "password", inputmode: "numeric", autocomplete: "cc-csc", maxlength: 4 }}
        />
      </div>
      <Field
        {...field("holder")}
        label={text.holder}
        hint={text.holderHint}
        input={{ autocomplete: "cc-name", maxlength: 120, value: kept.holder }}
      />
      <Field
        {...field("email")}
        label={text.email}
        input={{ type: "email", autocomplete: "email", maxlength: 200, value: kept.email }}
      />
      <button class="pay" type="submit">
        <Lock />
        <span data-pay-label>{payLabel}</span>
      </button>
      <p class="small">{text.notStored}</p>
    </form>
  );
}

interface FieldProps {
  name: CardField;
  label: string;
  hint?: string;
  error?: string;
  autofocus: boolean;
  input: Record<string, string | number>;
  children?: unknown;
}

function Field({ name, label, hint, error, autofocus, input, children }: FieldProps) {
  const described = [hint && `${name}-hint`, `${name}-error`].filter(Boolean).join(" ");
  return (
    <div class="field" data-field={name}>
      <label for={name}>{label}</label>
      <span class="control">
        <input
          id={name}
          name={name}
          type="text"
          required
          spellcheck={false}
          aria-describedby={described}
          aria-invalid={error ? "true" : undefined}
          autofocus={autofocus}
          {...input}
        />
        {children}
      </span>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <span class="error" id={`${name}-error`}>
        {error}
      </span>
    </div>
  );
}

function Lock() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        fill="currentColor"
        d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H4a1.5 1.5 0 0 0-1.5 1.5v5A1.5 1.5 0 0 0 4 15h8a1.5 1.5 0 0 0 1.5-1.5v-5A1.5 1.5 0 0 0 12 7h-.5V4.5A3.5 3.5 0 0 0 8 1Zm2 6H6V4.5a2 2 0 0 1 4 0V7Z"
      />
    </svg>
  );
}
