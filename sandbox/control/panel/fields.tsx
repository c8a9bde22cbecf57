import type { Child } from "hono/jsx";

interface FieldProps {
  label: string;
  for: string;
  hint?: string;
  class?: string;
  children: Child;
}

/** A labelled field of a form. */
export function Field({ label, hint, for: id, class: name = "", children }: FieldProps) {
  return (
    <div class={`field ${name}`}>
      <label for={id}>
        {label}
        {hint && <span class="hint"> {hint}</span>}
      </label>
      {children}
    </div>
  );
}
