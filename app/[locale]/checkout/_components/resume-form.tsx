"use client";

import { useActionState } from "react";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { ResumeFailure } from "../resume-failure";
import { catching } from "./catching";

type Props = {
  action: (before: ResumeFailure | null) => Promise<ResumeFailure | null>;
  label: string;
  pendingLabel: string;
  failureTitle: string;
  failures: Record<ResumeFailure, string>;
};

/** The button that goes on with a payment, and what is said when it could not. */
export function ResumeForm({ action, label, pendingLabel, failureTitle, failures }: Props) {
  const [failure, submit] = useActionState(
    catching<ResumeFailure | null>(action, () => "broken"),
    null,
  );
  return (
    <form action={submit} className="grid gap-4">
      {failure && (
        <Notice tone="error" title={failureTitle}>
          <p>{failures[failure]}</p>
        </Notice>
      )}
      <div>
        <SubmitButton pendingLabel={pendingLabel}>{label}</SubmitButton>
      </div>
    </form>
  );
}
