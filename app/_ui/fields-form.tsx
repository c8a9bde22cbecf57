"use client";

import { type ComponentProps, useActionState } from "react";
import { typedForm } from "@/lib/platform/typed-form";
import type { ButtonKind } from "./button";
import { catching } from "./catching";
import type { FormState } from "./form-state";
import { Notice } from "./notice";
import { type Option, SelectField } from "./select-field";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";

type Input = Pick<ComponentProps<"input">, "autoComplete" | "maxLength" | "inputMode" | "required">;

export type Field = Input & {
  name: string;
  label: string;
  type?: "text" | "email" | "password" | "tel";
  hint?: string;
  value?: string | undefined;
  optional?: string;
  /** A list to choose from. */
  options?: readonly Option[];
};

export type FieldsFormProps = {
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
  /** The page's switches send it along, with what is typed in it. */
  isTyped?: boolean;
  /** What is wrong is said by the shop alone, in its own language. */
  noValidate?: true;
};

type Props = FieldsFormProps & {
  /** What the form says where its answer never came. */
  tellLost: (error: unknown) => string;
};

/** A form of some fields: what is wrong stands at its field, and what was typed comes back, with a script and without. */
export function FieldsForm(props: Props) {
  const {
    action,
    fields,
    button,
    pending,
    kind,
    problems = {},
    done,
    id,
    noValidate,
    isTyped,
    tellLost,
  } = props;
  const lost = (data: FormData, _before: FormState, error: unknown): FormState => {
    const kept = fields.filter(({ type }) => type !== "password");
    return {
      problems: { form: tellLost(error) },
      typed: Object.fromEntries(kept.map(({ name }) => [name, String(data.get(name) ?? "")])),
    };
  };
  const [state, send] = useActionState(catching(action, lost), {});
  const wordFor = (name: string) => {
    const problem = state.problems?.[name];
    return problem && (problems[problem] ?? problem);
  };
  return (
    <form id={isTyped ? typedForm : undefined} action={send} noValidate={noValidate} className="grid gap-4">
      {state.problems?.form && <Notice tone="error">{wordFor("form")}</Notice>}
      {state.isDone && done && <Notice tone="success">{done}</Notice>}
      {fields.map(({ value, options, ...field }) => {
        const shown = state.typed?.[field.name] ?? value;
        const all = { ...field, id: `${id}-${field.name}`, defaultValue: shown, error: wordFor(field.name) };
        if (!options) return <TextField key={field.name} {...all} />;
        const { name, label, hint, optional, autoComplete } = all;
        const own = { name, label, hint, optional, autoComplete, id: all.id, error: all.error };
        return <SelectField key={field.name} {...own} defaultValue={shown} options={options} />;
      })}
      <div>
        <SubmitButton kind={kind} pendingLabel={pending}>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}
