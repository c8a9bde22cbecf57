import type { ReactNode } from "react";
import { FieldNotes } from "./field";

export type RadioCard = {
  value: string;
  label: ReactNode;
  /** A second line: what choosing it means. */
  note?: ReactNode;
  /** At the right edge, for a price. */
  aside?: ReactNode;
  disabled?: boolean;
  /** Of the page's pictures, the one to show where this is chosen. */
  picture?: number | undefined;
};

type Props = {
  name: string;
  legend: string;
  options: readonly RadioCard[];
  defaultValue?: string;
  hint?: string;
  error?: string;
  required?: boolean;
  /** Cards side by side where there is room, or one below the other. */
  columns?: 1 | 2 | 4;
};

const columnClasses = { 1: "", 2: "sm:grid-cols-2", 4: "grid-cols-2 sm:grid-cols-3 xl:grid-cols-4" };

/** A choice of one among a few, each a card that is its own target. Plain radio buttons underneath. */
export function RadioCards({
  name,
  legend,
  options,
  defaultValue,
  hint,
  error,
  required,
  columns = 1,
}: Props) {
  const id = `field-${name}`;
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={described || undefined} className="min-w-0">
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className={`grid gap-2.5 ${columnClasses[columns]}`}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-12 cursor-pointer items-start gap-3 rounded-lg border border-edge bg-card px-4 py-3 transition-colors hover:border-brand has-checked:border-brand has-checked:bg-brand-mist has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-paper has-disabled:text-muted"
          >
            <input
              // The page's error summary links to the group by its first option.
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              data-picture={option.picture}
              required={required}
              aria-invalid={error ? true : undefined}
              className="mt-1 size-4 shrink-0 accent-brand focus-visible:outline-none"
            />
            <span className="min-w-0 grow">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-medium">{option.label}</span>
                {option.aside && <span>{option.aside}</span>}
              </span>
              {option.note && <span className="mt-0.5 block text-sm text-muted">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  );
}
