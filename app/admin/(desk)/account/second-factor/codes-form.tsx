"use client";

import { type ReactNode, useActionState } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { CodesState } from "../../../_forms/state";

type Props = {
  title: string;
  /** Whether there is something to fill in. */
  isOpen: boolean;
  intro: ReactNode;
  action: (state: CodesState, form: FormData) => Promise<CodesState>;
  field: { name: string; label: string; type?: "password"; autoComplete: string };
  texts: { button: string; pending: string; codesTitle: string; codesText: string; done: string };
  problems: Record<string, string>;
};

/**
 * A form after which recovery codes are shown, in its place and once. It stands on the page also when it has nothing
 * to fill in any more: without a script, what came of it is shown only where it stands.
 */
export function CodesForm({ title, isOpen, intro, action, field, texts, problems }: Props) {
  const [state, send] = useActionState<CodesState, FormData>(action, {});
  if (state.codes) {
    return (
      <Panel title={title} className="grid gap-4">
        <Notice tone="success" title={texts.codesTitle}>
          {texts.codesText}
        </Notice>
        <ul className="grid gap-1 font-mono figures sm:grid-cols-2">
          {state.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div>
          <ButtonLink href="/admin/account">{texts.done}</ButtonLink>
        </div>
      </Panel>
    );
  }
  if (!isOpen) return null;
  const problem = state.problems?.[field.name];
  return (
    <Panel title={title}>
      <div className="mb-5 grid gap-4">{intro}</div>
      <form action={send} className="grid gap-4">
        <TextField
          {...field}
          id={`codes-${field.name}`}
          error={problem && (problems[problem] ?? problem)}
          required
          maxLength={256}
        />
        <div>
          <SubmitButton pendingLabel={texts.pending}>{texts.button}</SubmitButton>
        </div>
      </form>
    </Panel>
  );
}
