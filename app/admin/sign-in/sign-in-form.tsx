"use client";

import { useActionState } from "react";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { GateAction, GateState } from "../_gate/state";

type Texts = {
  email: string;
  password: string;
  signIn: string;
  signingIn: string;
  problems: Record<NonNullable<GateState["problem"]>, string>;
};

export function SignInForm({ action, texts }: { action: GateAction; texts: Texts }) {
  const [state, submit] = useActionState<GateState, FormData>(action, {});
  return (
    <form action={submit} className="grid gap-5">
      {state.problem && <Notice tone="error">{texts.problems[state.problem]}</Notice>}
      <TextField
        name="email"
        type="email"
        label={texts.email}
        defaultValue={state.email}
        autoComplete="username"
        required
        maxLength={200}
      />
      <TextField
        name="password"
        type="password"
        label={texts.password}
        autoComplete="current-password"
        required
        maxLength={256}
      />
      <SubmitButton wide pendingLabel={texts.signingIn}>
        {texts.signIn}
      </SubmitButton>
    </form>
  );
}
