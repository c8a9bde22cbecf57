import type { ComponentProps } from "react";
import { controlClass, controlProps, FieldFrame, type FieldText } from "./field";

/** `zone`: what pages show follows the chosen option, by style alone. */
export type Option = { value: string; label: string; zone?: number };

type Props = FieldText & Omit<ComponentProps<"select">, "name" | "children"> & { options: readonly Option[] };

/** A list to choose one from. `defaultValue` is the value of the option that is chosen at first. */
export function SelectField(props: Props) {
  const { name, label, hint, error, optional, options, className = "", ...select } = props;
  const control = controlProps(props, select.id);
  return (
    <FieldFrame text={{ name, label, hint, error, optional }} id={control.id}>
      {/* React resets a form after its action, a select always to its first default: a new default, a new select. */}
      <select
        key={String(select.defaultValue)}
        {...select}
        {...control}
        className={`${controlClass} chevron pr-10 ${className}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} data-zone={option.zone}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
