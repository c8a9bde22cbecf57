"use client";

import { useActionState } from "react";
import type { ButtonKind } from "@/app/_ui/button";
import { catching } from "@/app/_ui/catching";
import { Notice } from "@/app/_ui/notice";
import { type Option, SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { tellLost } from "../_components/browser-words";
import type { FormState } from "./state";

export type Field = {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  hint?: string;
  value?: string;
  autoComplete?: string;
  maxLength?: number;
  inputMode?: "decimal" | "text";
  optional?: string;
  /** A list to choose from. */
  options?: readonly Option[];
};

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  fields: readonly Field[];
  button: string;
  pending: string;
  kind?: ButtonKind;
  /** The sentences for what can be wrong, by the action's words. */
  problems?: Record<string, string>;
  done?: string;
  /** Sets the ids of one form apart from those of another on the same page. */
  id: string;
};

/** A form of the desk: what is wrong stands at its field, and what was typed comes back, with a script and without. */
export function DeskForm({ action, fields, button, pending, kind, problems = {}, done, id }: Props) {
  const lost = (data: FormData, _before: FormState, error: unknown): FormState => {
    const { title, text } = tellLost(error);
    const kept = fields.filter(({ type }) => type !== "password");
    return {
      problems: { form: `${title}. ${text}` },
      typed: Object.fromEntries(kept.map(({ name }) => [name, String(data.get(name) ?? "")])),
    };
  };
  const [state, send] = useActionState(catching(action, lost), {});
  const wordFor = (name: string) => {
    const problem = state.problems?.[name];
    return problem && (problems[problem] ?? problem);
  };
  return (
    <form action={send} className="grid gap-4">
      {state.problems?.form && <Notice tone="error">{wordFor("form")}</Notice>}
      {state.isDone && done && <Notice tone="success">{done}</Notice>}
      {fields.map(({ value, options, ...field }) => {
        const shown = state.typed?.[field.name] ?? value;
        const all = { ...field, id: `${id}-${field.name}`, defaultValue: shown, error: wordFor(field.name) };
        return options ? (
          <SelectField key={field.name} {...all} options={options} />
        ) : (
          <TextField key={field.name} {...all} />
        );
      })}
      <div>
        <SubmitButton kind={kind} pendingLabel={pending}>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}
