"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { Panel } from "@/app/_ui/panel";
import { RadioCards } from "@/app/_ui/radio-cards";
import { SubmitButton } from "@/app/_ui/submit-button";
import { readFields } from "@/lib/checkout/read-fields";
import { typedForm } from "@/lib/platform/typed-form";
import { CheckoutFields } from "../checkout/_components/checkout-fields";
import { CheckoutNotices } from "../checkout/_components/checkout-notices";
import type { CheckoutState } from "../checkout/state";
import type { OpenTexts } from "./texts";

type Props = {
  initial: CheckoutState;
  action: (before: CheckoutState, data: FormData) => Promise<CheckoutState>;
  formKey: string;
  texts: OpenTexts;
};

/** The short form that leads to Plexo's page, where the amount is typed. Works as a plain form post too. */
export function OpenForm({ initial, action, formKey, texts }: Props) {
  const names = texts.fields.map(({ name }) => name);
  const lost = (data: FormData) => ({ values: readFields(data, [...names, "key"]), failure: texts.lost });
  const [state, submit] = useActionState(catching(action, lost), initial);
  const fields = (section: string) => (
    <CheckoutFields fields={texts.fields.filter((field) => field.section === section)} state={state} />
  );
  const { currencies } = texts;
  return (
    <form id={typedForm} action={submit} noValidate className="grid gap-6">
      <CheckoutNotices state={state} texts={texts} />
      <input type="hidden" name="key" value={state.values.key ?? formKey} />
      <Panel title={texts.sections.buyer}>
        <div className="grid gap-5 sm:grid-cols-2">
          {fields("buyer")}
          <div className="sm:col-span-2">
            <RadioCards
              key={`currency-${state.values.currency ?? ""}`}
              name="currency"
              legend={texts.currency}
              options={currencies}
              {...(state.values.currency && { defaultValue: state.values.currency })}
              {...(state.problems?.currency && { error: state.problems.currency })}
              columns={2}
            />
          </div>
        </div>
      </Panel>
      {texts.sections.recipient && (
        <Panel title={texts.sections.recipient}>
          <div className="grid gap-5 sm:grid-cols-2">{fields("recipient")}</div>
        </Panel>
      )}
      <div className="grid gap-4">
        <SubmitButton wide pendingLabel={texts.paying}>
          {texts.submit}
        </SubmitButton>
        <p className="text-sm text-muted">{texts.payNote}</p>
      </div>
    </form>
  );
}
