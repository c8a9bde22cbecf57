"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { tellLost } from "../_components/browser-words";
import { Lost } from "../_gate/lost";
import type { GateAction, GateState } from "../_gate/state";

type Texts = {
  email: string;
  password: string;
  signIn: string;
  signingIn: string;
  problems: Record<NonNullable<GateState["problem"]>, string>;
};

const lost = (data: FormData, _before: GateState, error: unknown): GateState => ({
  email: String(data.get("email") ?? ""),
  lost: tellLost(error),
});

export function SignInForm({ action, texts }: { action: GateAction; texts: Texts }) {
  const [state, submit] = useActionState<GateState, FormData>(catching(action, lost), {});
  return (
    <form action={submit} className="grid gap-5">
      {state.problem && <Notice tone="error">{texts.problems[state.problem]}</Notice>}
      <Lost state={state} />
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
