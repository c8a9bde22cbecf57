"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { tellLost } from "../_components/browser-words";
import { Lost } from "../_gate/lost";
import type { SetPasswordAction, SetPasswordState } from "./state";

type Texts = {
  email: string;
  password: string;
  hint: string;
  save: string;
  saving: string;
  problems: Record<NonNullable<SetPasswordState["problem"]>, string>;
};

const lost = (_data: FormData, _before: SetPasswordState, error: unknown): SetPasswordState => ({
  lost: tellLost(error),
});

type Props = { action: SetPasswordAction; email: string; texts: Texts };

export function SetPasswordForm({ action, email, texts }: Props) {
  const [state, submit] = useActionState<SetPasswordState, FormData>(catching(action, lost), {});
  return (
    <form action={submit} className="grid gap-5">
      <Lost state={state} />
      {/* For the browser's own store of passwords. */}
      <TextField
        name="email"
        type="email"
        label={texts.email}
        value={email}
        autoComplete="username"
        readOnly
      />
      <TextField
        name="password"
        type="password"
        label={texts.password}
        hint={texts.hint}
        error={state.problem && texts.problems[state.problem]}
        autoComplete="new-password"
        required
        maxLength={256}
      />
      <SubmitButton wide pendingLabel={texts.saving}>
        {texts.save}
      </SubmitButton>
    </form>
  );
}
