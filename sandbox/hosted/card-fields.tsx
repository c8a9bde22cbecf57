import { brands } from "../cards/brands";
import { BrandMark } from "./brand-marks";
import type { CardField } from "./card-input";
import { Field } from "./field";
import type { Messages } from "./messages";
import type { KeptInput, PayErrors, PayField } from "./pay-input";

interface CardFieldsProps {
  kept: KeptInput;
  errors: PayErrors;
  text: Messages;
  /** The field to begin with. */
  firstWrong?: PayField;
}

/** Number, expiry date, security code, and whose card it is. */
export function CardFields({ kept, errors, text, firstWrong }: CardFieldsProps) {
  const field = (name: CardField) => ({ name, error: errors[name], autofocus: name === firstWrong });
  return (
    <>
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
        <CodeField error={errors.code} autofocus={firstWrong === "code"} digits={3} most={4} text={text} />
      </div>
      <PersonFields
        {...{ kept, errors, text, firstWrong }}
        label={text.holder}
        hint={text.holderHint}
        autocomplete="cc-name"
      />
    </>
  );
}

interface CodeFieldProps {
  error?: string;
  autofocus: boolean;
  digits: number;
  /** Digits that the field takes: more than asked for while the brand is not known. */
  most?: number;
  text: Messages;
}

export function CodeField({ error, autofocus, digits, most = digits, text }: CodeFieldProps) {
  return (
    <Field
      name="code"
      label={text.code}
      hint={text.codeHint(digits)}
      error={error}
      autofocus={autofocus}
      input={{ type: "password", inputmode: "numeric", autocomplete: "cc-csc", maxlength: most }}
    />
  );
}

interface PersonFieldsProps extends CardFieldsProps {
  label: string;
  hint: string;
  autocomplete: "cc-name" | "name";
}

/** Who pays. */
export function PersonFields(props: PersonFieldsProps) {
  const { kept, errors, text, firstWrong, label, hint, autocomplete } = props;
  return (
    <>
      <Field
        name="holder"
        label={label}
        hint={hint}
        error={errors.holder}
        autofocus={firstWrong === "holder"}
        input={{ autocomplete, maxlength: 120, value: kept.holder }}
      />
      <Field
        name="email"
        label={text.email}
        error={errors.email}
        autofocus={firstWrong === "email"}
        input={{ type: "email", autocomplete: "email", maxlength: 200, value: kept.email }}
      />
    </>
  );
}
