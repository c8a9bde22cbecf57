"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { FieldNotes } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Of the words that are consented to. */
  version: string;
  texts: { consent: string; action: string; pending: string; lost: string };
  problems: Record<string, string>;
};

/** Asks for the consent, which is never given beforehand, and leads to Plexo's page. */
export function SaveCardForm({ action, version, texts, problems }: Props) {
  const lost = () => ({ problems: { form: texts.lost } });
  const [{ problems: found = {} }, send] = useActionState<FormState, FormData>(catching(action, lost), {});
  const error = found.consent && problems[found.consent];
  const id = "field-consent";
  return (
    <form action={send} className="grid gap-4">
      {found.form && <Notice tone="error">{problems[found.form] ?? found.form}</Notice>}
      <div>
        <label htmlFor={id} className="flex min-h-11 items-start gap-3">
          <input
            id={id}
            type="checkbox"
            name="consent"
            value={version}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            className="mt-1 size-5 shrink-0 accent-brand"
          />
          <span>{texts.consent}</span>
        </label>
        <FieldNotes id={id} error={error} />
      </div>
      <div>
        <SubmitButton pendingLabel={texts.pending}>{texts.action}</SubmitButton>
      </div>
    </form>
  );
}
