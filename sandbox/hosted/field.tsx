import type { Child } from "hono/jsx";

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  autofocus?: boolean;
  input?: Record<string, string | number>;
  children?: Child;
}

/** A labelled text field with its hint, and with what is wrong with it. */
export function Field({ name, label, hint, error, autofocus, input, children }: FieldProps) {
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
          {...{ "aria-describedby": describedBy(name, hint), "aria-invalid": error ? "true" : undefined }}
          autofocus={autofocus}
          {...input}
        />
        {children}
      </span>
      <FieldNotes {...{ name, hint, error }} />
    </div>
  );
}

interface SelectFieldProps extends Omit<FieldProps, "input" | "children"> {
  options: { value: string; label: string }[];
  selected?: string;
}

/** A labelled list to choose one thing from. */
export function SelectField({ name, label, hint, error, autofocus, options, selected }: SelectFieldProps) {
  return (
    <div class="field" data-field={name}>
      <label for={name}>{label}</label>
      <span class="control">
        <select
          id={name}
          name={name}
          aria-describedby={describedBy(name, hint)}
          aria-invalid={error ? "true" : undefined}
          autofocus={autofocus}
        >
          {options.map(({ value, label: option }) => (
            <option key={value} value={value} selected={value === selected}>
              {option}
            </option>
          ))}
        </select>
      </span>
      <FieldNotes {...{ name, hint, error }} />
    </div>
  );
}

const describedBy = (name: string, hint?: string) => `${hint ? `${name}-hint ` : ""}${name}-error`;

function FieldNotes({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <span class="error" id={`${name}-error`}>
        {error}
      </span>
    </>
  );
}
