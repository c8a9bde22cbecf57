"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { Notice } from "@/app/_ui/notice";
import { type RadioCard, RadioCards } from "@/app/_ui/radio-cards";
import { SubmitButton } from "@/app/_ui/submit-button";
import { typedForm } from "@/lib/platform/typed-form";
import type { ResumeFailure } from "../resume-failure";

type Props = {
  action: (before: ResumeFailure | null, data: FormData) => Promise<ResumeFailure | null>;
  /** Another form on the page is the one that its switches send along. */
  isAside?: boolean | undefined;
  /** The ways to pay, where there is more than one, and the one that was chosen before. */
  means: { legend: string; options: RadioCard[]; chosen: string };
  label: string;
  pendingLabel: string;
  failureTitle: string;
  failures: Record<ResumeFailure, string>;
};

/** The button that goes on with a payment, and what is said when it could not. */
export function ResumeForm({ isAside, action, means, label, pendingLabel, failureTitle, failures }: Props) {
  const [failure, submit] = useActionState(
    catching<ResumeFailure | null>(action, () => "broken"),
    null,
  );
  return (
    <form id={isAside ? undefined : typedForm} action={submit} className="grid gap-4">
      {failure && (
        <Notice tone="error" title={failureTitle}>
          <p>{failures[failure]}</p>
        </Notice>
      )}
      {means.options.length > 1 && (
        <RadioCards name="means" legend={means.legend} options={means.options} defaultValue={means.chosen} />
      )}
      <div>
        <SubmitButton pendingLabel={pendingLabel}>{label}</SubmitButton>
      </div>
    </form>
  );
}
