"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { tellLost } from "../_components/browser-words";
import { Lost } from "../_gate/lost";
import type { GateAction, GateState } from "../_gate/state";

type Texts = {
  code: string;
  confirm: string;
  confirming: string;
  problems: Record<NonNullable<GateState["problem"]>, string>;
};

const lost = (_data: FormData, _before: GateState, error: unknown): GateState => ({ lost: tellLost(error) });

export function SecondFactorForm({ action, texts }: { action: GateAction; texts: Texts }) {
  const [state, submit] = useActionState<GateState, FormData>(catching(action, lost), {});
  return (
    <form action={submit} className="grid gap-5">
      <Lost state={state} />
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
