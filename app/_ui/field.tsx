import type { ReactNode } from "react";

/** What every field has besides its control. */
export type FieldText = {
  name: string;
  label: string;
  hint?: string;
  /** What is wrong with what was sent, as a sentence. Marks the control as invalid and is read with it. */
  error?: string;
  /** The word shown beside the label of a field that may stay empty ("opcional"). */
  optional?: string;
};

export const controlClass =
  "min-h-12 w-full rounded-lg border border-edge bg-card px-3.5 py-2.5 text-base text-ink placeholder:text-muted hover:border-brand focus-visible:border-brand focus-visible:outline-offset-0 aria-invalid:border-2 aria-invalid:border-danger";

/** The attributes that tie a control to its label, hint and error. */
export function controlProps({ name, hint, error }: FieldText, id = `field-${name}`) {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** The label above a control, and its hint and error below it. */
export function FieldFrame({ text, id, children }: { text: FieldText; id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 flex items-baseline justify-between gap-3 font-medium">
        <span>{text.label}</span>
        {text.optional && <span className="text-sm font-normal text-muted">{text.optional}</span>}
      </label>
      {children}
      <FieldNotes id={id} hint={text.hint} error={text.error} />
    </div>
  );
}

/** The error and the hint of the control with that id. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex gap-2 text-sm font-medium text-danger">
          <span aria-hidden="true">▲</span>
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
    </>
  );
}
