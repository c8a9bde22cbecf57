"use client";

import { useActionState, useRef } from "react";
import { catching } from "@/app/_ui/catching";
import { Notice } from "@/app/_ui/notice";
import { RadioCards } from "@/app/_ui/radio-cards";
import { SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { useFocusOnNews } from "@/app/_ui/use-focus-on-news";
import { tellLost } from "@/app/admin/_components/browser-words";
import type { FieldSpec, FormTexts } from "./edit-spec";
import type { EditState } from "./edit-state";

type Props = {
  action: (before: EditState, data: FormData) => Promise<EditState>;
  initial: EditState;
  fields: readonly FieldSpec[];
  /** Names of values that are sent back as they are. */
  carried?: readonly string[];
  texts: FormTexts;
};

/** A form whose fields are data. What was typed comes back with what stands in its way. */
export function EditForm({ action, initial, fields, carried = [], texts }: Props) {
  const lost = (data: FormData, before: EditState, error: unknown): EditState => {
    const names = [...carried, ...fields.map(({ name }) => name)];
    const { title, text } = tellLost(error);
    return {
      values: Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? "")])),
      revision: before.revision,
      failure: { title, lines: [text] },
    };
  };
  const [told, submit] = useActionState(catching(action, lost), initial);
  // Once it was saved, the same page shows the next revision: what was told of the one before is over.
  // What is not there yet has none, and neither has what is told of it.
  const state = (initial.revision ?? -1) > (told.revision ?? -1) ? initial : told;
  const notice = useRef<HTMLDivElement>(null);
  // It stands above all fields, out of sight of who pressed the button below them.
  useFocusOnNews(notice, state);
  return (
    <form action={submit} noValidate className="grid gap-6 sm:grid-cols-2 [&>:not(.half)]:col-span-full">
      {state.failure && (
        <div ref={notice} tabIndex={-1} className="outline-none">
          <Notice tone="error" title={state.failure.title}>
            {state.failure.lines.map((line) => (
              <p key={line} className="wrap-anywhere whitespace-pre-line">
                {line}
              </p>
            ))}
          </Notice>
        </div>
      )}
      <input type="hidden" name="revision" value={state.revision ?? ""} />
      {carried.map((name) => (
        <input key={name} type="hidden" name={name} value={state.values[name] ?? ""} />
      ))}
      {fields.map((field) => (
        // Another revision makes new fields: a browser ignores the new default value of a field that was typed into.
        <div key={`${field.name} ${state.revision}`} className={field.isHalf ? "half min-w-0" : "min-w-0"}>
          <Field field={field} state={state} />
        </div>
      ))}
      <div>
        <SubmitButton pendingLabel={texts.pending}>{texts.submit}</SubmitButton>
      </div>
    </form>
  );
}

function Field({ field, state }: { field: FieldSpec; state: EditState }) {
  const { name, label, hint, optional } = field;
  const value = state.values[name] ?? "";
  const said = { name, label, hint, optional, error: state.problems?.[name] };
  if (field.kind === "group") {
    return (
      <div className="mt-2">
        <h3 className="text-lg">{label}</h3>
        {hint && <p className="mt-1 text-sm text-muted">{hint}</p>}
      </div>
    );
  }
  if (field.kind === "select") return <SelectField {...said} options={field.options} defaultValue={value} />;
  if (field.kind === "lines") return <TextAreaField {...said} rows={5} defaultValue={value} />;
  if (field.kind === "radio") {
    return (
      <RadioCards
        // React leaves radio buttons that are there as they are.
        key={value}
        {...{ name, hint, error: said.error, legend: label, options: field.options, columns: 2 }}
        defaultValue={value}
      />
    );
  }
  return (
    <div className={field.isShort ? "max-w-56" : undefined}>
      <TextField {...said} inputMode={field.inputMode} defaultValue={value} autoComplete="off" />
    </div>
  );
}
