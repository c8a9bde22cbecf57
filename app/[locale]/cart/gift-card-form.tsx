"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { typedForm } from "@/lib/platform/typed-form";
import type { GiftCardState } from "./gift-card-state";

type Props = {
  action: (before: GiftCardState, data: FormData) => Promise<GiftCardState>;
  /** What was typed already. */
  code: string;
  texts: { code: string; hint: string; use: string; using: string; lost: string };
};

/** Where a gift card's code is typed. Works as a plain form post too. */
export function GiftCardForm({ action, code, texts }: Props) {
  const lost = (data: FormData) => ({ code: String(data.get("code") ?? ""), problem: texts.lost });
  const [state, submit] = useActionState(catching(action, lost), { code });
  return (
    <form id={typedForm} action={submit} noValidate className="grid gap-4">
      <TextField
        key={state.code}
        name="code"
        label={texts.code}
        hint={texts.hint}
        {...(state.problem && { error: state.problem })}
        defaultValue={state.code}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div>
        <SubmitButton kind="secondary" pendingLabel={texts.using}>
          {texts.use}
        </SubmitButton>
      </div>
    </form>
  );
}
