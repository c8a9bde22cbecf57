"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { acceptAction } from "../actions";
import type { AcceptState } from "./state";

type Texts = {
  note: string;
  hint: string;
  accept: string;
  accepting: string;
  problems: Record<NonNullable<AcceptState["problem"]>, string>;
};
type Props = { itemId: string; day: string; maxLength: number; texts: Texts };

/** The note with which an item is left as it is. */
export function AcceptForm({ itemId, day, maxLength, texts }: Props) {
  const [state, action] = useActionState<AcceptState, FormData>(acceptAction.bind(null, itemId, day), {});
  return (
    <form action={action} className="grid gap-5">
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
