"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { GateAction, GateState } from "../_gate/state";

type Texts = {
  code: string;
  confirm: string;
  confirming: string;
  problems: Record<NonNullable<GateState["problem"]>, string>;
};

export function SecondFactorForm({ action, texts }: { action: GateAction; texts: Texts }) {
  const [state, submit] = useActionState<GateState, FormData>(action, {});
  return (
    <form action={submit} className="grid gap-5">
      <TextField
        name="code"
        label={texts.code}
        error={state.problem && texts.problems[state.problem]}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        maxLength={40}
      />
      <SubmitButton wide pendingLabel={texts.confirming}>
        {texts.confirm}
      </SubmitButton>
    </form>
  );
}
