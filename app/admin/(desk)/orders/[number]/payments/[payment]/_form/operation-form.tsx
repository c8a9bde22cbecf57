"use client";

import { useActionState, useRef } from "react";
import { catching } from "@/app/_ui/catching";
import { Notice } from "@/app/_ui/notice";
import { type Option, SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { useFocusOnNews } from "@/app/_ui/use-focus-on-news";
import { tellLost } from "@/app/admin/_components/browser-words";
import { Facts } from "@/app/admin/_components/facts";
import type { OperationView } from "./state";

export type OperationTexts = {
  formTitle: string;
  confirmTitle: string;
  amount: string;
  reason: string;
  note: string;
  noteHint: string;
  optional: string;
  review: string;
  reviewing: string;
  sending: string;
  edit: string;
  lost: { title: string; text: string };
};

type Props = {
  initial: OperationView;
  action: (before: OperationView, data: FormData) => Promise<OperationView>;
  texts: OperationTexts;
  /** None where there are no amounts, or no reasons, to choose. */
  hasAmount: boolean;
  reasons: Option[] | null;
};

/** The form of an operation, and its confirmation. Works as a plain form post too: what comes back is the same. */
export function OperationForm({ initial, action, texts, hasAmount, reasons }: Props) {
  const lost = (data: FormData, before: OperationView, error: unknown): OperationView => {
    const text = (name: string) => String(data.get(name) ?? "");
    const values = { amount: text("amount"), reason: text("reason"), note: text("note") };
    return { ...before, values, notice: { tone: "error", ...tellLost(error, texts.lost) } };
  };
  const [view, submit] = useActionState(catching(action, lost), initial);
  const heading = useRef<HTMLHeadingElement>(null);
  // Another step stands where the pressed button was: who does not see it is told by its heading.
  useFocusOnNews(heading, view);
  const { step, values, problems, notice } = view;
  const isForm = step === "form";
  return (
    <form action={submit} noValidate className="grid max-w-2xl gap-6">
      {notice && (
        <Notice tone={notice.tone} title={notice.title}>
          {notice.text}
        </Notice>
      )}
      <Facts facts={view.facts} />
      <input type="hidden" name="seen" value={view.seen} />
      <h2 ref={heading} tabIndex={-1} className="text-2xl outline-none">
        {isForm ? texts.formTitle : texts.confirmTitle}
      </h2>
      {isForm ? (
        <>
          {hasAmount && (
            <TextField
              name="amount"
              label={texts.amount}
              hint={view.hint}
              error={problems.amount}
              defaultValue={values.amount}
              inputMode="decimal"
              autoComplete="off"
            />
          )}
          {reasons && (
            <SelectField
              name="reason"
              label={texts.reason}
              options={reasons}
              error={problems.reason}
              defaultValue={values.reason}
            />
          )}
          <TextAreaField
            name="note"
            label={texts.note}
            hint={texts.noteHint}
            optional={texts.optional}
            error={problems.note}
            defaultValue={values.note}
          />
          <div>
            <SubmitButton name="step" value="review" pendingLabel={texts.reviewing}>
              {texts.review}
            </SubmitButton>
          </div>
        </>
      ) : (
        <>
          <ul className="grid gap-2">
            {view.says.map((sentence, at) => (
              <li key={sentence} className={at === 0 ? "text-lg font-medium" : ""}>
                {sentence}
              </li>
            ))}
          </ul>
          <input type="hidden" name="key" value={view.key} />
          <input type="hidden" name="amount" value={values.amount} />
          <input type="hidden" name="reason" value={values.reason} />
          <textarea hidden readOnly name="note" value={values.note} aria-label={texts.note} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="step" value="confirm" pendingLabel={texts.sending}>
              {view.confirm}
            </SubmitButton>
            <SubmitButton name="step" value="edit" kind="secondary" pendingLabel={texts.edit}>
              {texts.edit}
            </SubmitButton>
          </div>
        </>
      )}
    </form>
  );
}
