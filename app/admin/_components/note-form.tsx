"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { tellLost } from "./browser-words";

/** What was typed, and what is wrong with it. */
export type NoteState = { note: string; problem?: string };

type Props = {
  action: (before: NoteState, data: FormData) => Promise<NoteState>;
  /** Of the field, where several stand on a page. */
  id: string;
  label: string;
  hint: string;
  optional?: string;
  submit: string;
  pending: string;
  /** Said when it is not known how it ended. */
  lost: { title: string; text: string };
  /** Where the form stands behind a line that opens it: that line. */
  behind?: string;
};

/** Something that is done with a note. Works as a plain form post too. */
export function NoteForm({ action, id, label, hint, optional, submit, pending, lost, behind }: Props) {
  const instead = (data: FormData, _before: NoteState, error: unknown): NoteState => {
    const { title, text } = tellLost(error, lost);
    return { note: String(data.get("note") ?? ""), problem: `${title}. ${text}` };
  };
  const [state, send] = useActionState(catching(action, instead), { note: "" });
  const form = (
    <form action={send} noValidate className="grid max-w-xl gap-4">
      <TextAreaField
        id={id}
        name="note"
        label={label}
        hint={hint}
        optional={optional}
        error={state.problem}
        defaultValue={state.note}
      />
      <div>
        <SubmitButton pendingLabel={pending}>{submit}</SubmitButton>
      </div>
    </form>
  );
  if (!behind) return form;
  return (
    <details open={state.problem !== undefined}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-brand">
        {behind}
      </summary>
      {form}
    </details>
  );
}
