import { SelectField } from "@/app/_ui/select-field";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import type { CheckoutState } from "../state";
import type { FormField } from "./form-texts";

type Drawn = Omit<FormField, "section">;
type Props = { fields: readonly Drawn[]; state: CheckoutState };

/** Fields of a form that leads to a payment, with what was typed in them and what is wrong with it. */
export function CheckoutFields({ fields, state }: Props) {
  return fields.map((field) => (
    <div key={field.name} className={field.isWide ? "sm:col-span-2" : undefined}>
      <OneField field={field} value={state.values[field.name] ?? ""} error={state.problems?.[field.name]} />
    </div>
  ));
}

type OneProps = { field: Drawn; value: string; error: string | undefined };

function OneField({ field, value, error }: OneProps) {
  const { name, label, hint, optional, options, isLines, input } = field;
  const text = { name, label, hint, optional, error };
  if (options) {
    const { autoComplete } = input;
    // React empties a form after its action: a select is only filled again when it's a new one.
    return (
      <SelectField
        key={value}
        {...text}
        {...(autoComplete && { autoComplete })}
        options={options}
        defaultValue={value}
      />
    );
  }
  if (isLines) return <TextAreaField {...text} maxLength={input.maxLength} defaultValue={value} />;
  return <TextField {...text} {...input} defaultValue={value} />;
}
