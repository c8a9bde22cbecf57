"use client";

import { useRef } from "react";
import { Notice } from "@/app/_ui/notice";
import { useFocusOnNews } from "@/app/_ui/use-focus-on-news";
import type { CheckoutState } from "../state";
import type { FormTexts } from "./form-texts";

type Props = {
  state: CheckoutState;
  texts: Pick<FormTexts, "failure" | "changed" | "problems"> & {
    fields: readonly { name: string; label: string }[];
  };
};

/** Why the order did not go through, above the form: wrong fields with a link to each, changed goods, no Plexo. */
export function CheckoutNotices({ state, texts }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = texts.fields.filter(({ name }) => state.problems?.[name]);
  const told = wrong.length > 0 || state.changes !== undefined || state.failure !== undefined;

  // The button is at the bottom of the page, and what is said at its top.
  useFocusOnNews(box, state);

  if (!told) return null;
  return (
    <div ref={box} tabIndex={-1} className="grid gap-4">
      {state.failure && (
        <Notice tone="error" title={texts.failure.title}>
          <p>{state.failure.text}</p>
          <p>{state.failure.kept}</p>
          <p className="mt-2 text-sm">{state.failure.order}</p>
        </Notice>
      )}
      {state.changes && (
        <Notice tone="warning" title={texts.changed.title}>
          <p>{texts.changed.text}</p>
          <ul className="mt-2 list-disc pl-5">
            {state.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Notice>
      )}
      {wrong.length > 0 && (
        <Notice tone="error" title={texts.problems[wrong.length]}>
          <ul className="mt-1 list-disc pl-5">
            {wrong.map(({ name, label }) => (
              <li key={name}>
                <ProblemLink field={name} label={label} problem={state.problems?.[name] ?? ""} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function ProblemLink({ field, label, problem }: { field: string; label: string; problem: string }) {
  return (
    <a href={`#field-${field}`} className="underline underline-offset-2">
      {label}: {problem}
    </a>
  );
}
