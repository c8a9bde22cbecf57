"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import type { RadioCard } from "@/app/_ui/radio-cards";
import { SubmitButton } from "@/app/_ui/submit-button";
import { readFields } from "@/lib/checkout/read-fields";
import { typedForm } from "@/lib/platform/typed-form";
import { CheckoutNotices } from "../../checkout/_components/checkout-notices";
import type { FormTexts } from "../../checkout/_components/form-texts";
import type { CheckoutState } from "../../checkout/state";
import { PlaceFields } from "./place-fields";

type Props = {
  initial: CheckoutState;
  action: (before: CheckoutState, data: FormData) => Promise<CheckoutState>;
  texts: Pick<FormTexts, "fields" | "address" | "problems" | "changed" | "failure" | "lost"> & {
    note: string;
    submit: string;
    saving: string;
  };
  deliveries: RadioCard[];
};

/** The form that changes where a member's boxes go. */
export function PlaceForm({ initial, action, texts, deliveries }: Props) {
  const names = texts.fields.map(({ name }) => name);
  const lost = (data: FormData) => ({ values: readFields(data, names), failure: texts.lost });
  const [state, submit] = useActionState(catching(action, lost), initial);
  return (
    <form id={typedForm} action={submit} noValidate className="group/checkout grid gap-6">
      <CheckoutNotices state={state} texts={texts} />
      <PlaceFields {...{ state, texts, deliveries }} />
      <div>
        <SubmitButton kind="secondary" pendingLabel={texts.saving}>
          {texts.submit}
        </SubmitButton>
      </div>
      <p className="text-sm text-muted">{texts.note}</p>
    </form>
  );
}
