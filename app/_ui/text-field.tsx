import type { ComponentProps } from "react";
import { controlClass, controlProps, FieldFrame, type FieldText } from "./field";

/** One line of text. Everything else (`type`, `autoComplete`, `defaultValue`…) goes to the `<input>`. */
export function TextField(props: FieldText & Omit<ComponentProps<"input">, "name">) {
  const { name, label, hint, error, optional, className = "", ...input } = props;
  const control = controlProps(props, input.id);
  return (
    <FieldFrame text={{ name, label, hint, error, optional }} id={control.id}>
      <input {...input} {...control} className={`${controlClass} ${className}`} />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextAreaField(props: FieldText & Omit<ComponentProps<"textarea">, "name">) {
  const { name, label, hint, error, optional, className = "", rows = 3, ...area } = props;
  const control = controlProps(props, area.id);
  return (
    <FieldFrame text={{ name, label, hint, error, optional }} id={control.id}>
      <textarea rows={rows} {...area} {...control} className={`${controlClass} ${className}`} />
    </FieldFrame>
  );
}
