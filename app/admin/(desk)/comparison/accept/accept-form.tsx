"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { tellLost } from "@/app/admin/_components/browser-words";
import type { AcceptState } from "./state";

type Texts = {
  note: string;
  hint: string;
  accept: string;
  accepting: string;
  problems: Record<NonNullable<AcceptState["problem"]>, string>;
};
type Props = {
  action: (before: AcceptState, data: FormData) => Promise<AcceptState>;
  maxLength: number;
  texts: Texts;
};

/** The note with which an item is left as it is. */
export function AcceptForm({ action, maxLength, texts }: Props) {
  const lost = (data: FormData, _before: AcceptState, error: unknown): AcceptState => ({
    note: String(data.get("note") ?? ""),
    failure: tellLost(error),
  });
  const [state, submit] = useActionState<AcceptState, FormData>(catching(action, lost), {});
  return (
    <form action={submit} className="grid gap-5">
      {state.failure && (
        <Notice tone="error" title={state.failure.title}>
          {state.failure.text}
        </Notice>
      )}
      <TextAreaField
        name="note"
        label={texts.note}
        hint={texts.hint}
        error={state.problem && texts.problems[state.problem]}
        defaultValue={state.note}
        required
        maxLength={maxLength}
      />
      <div>
        <SubmitButton pendingLabel={texts.accepting}>{texts.accept}</SubmitButton>
      </div>
    </form>
  );
}
