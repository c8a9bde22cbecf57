"use client";

import { useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { FieldNotes } from "@/app/_ui/field";
import { Panel } from "@/app/_ui/panel";
import { type RadioCard, RadioCards } from "@/app/_ui/radio-cards";
import { SubmitButton } from "@/app/_ui/submit-button";
import { readFields } from "@/lib/checkout/read-fields";
import { typedForm } from "@/lib/platform/typed-form";
import { CheckoutFields } from "../../checkout/_components/checkout-fields";
import { CheckoutNotices } from "../../checkout/_components/checkout-notices";
import type { FormTexts } from "../../checkout/_components/form-texts";
import type { CheckoutState } from "../../checkout/state";
import { PlaceFields } from "./place-fields";

export type JoinTexts = Pick<
  FormTexts,
  "fields" | "sections" | "address" | "problems" | "changed" | "failure" | "lost"
> & {
  box: string;
  card: string;
  cardText: string;
  consent: string;
  submit: string;
  joining: string;
  note: string;
};

type Props = {
  initial: CheckoutState;
  action: (before: CheckoutState, data: FormData) => Promise<CheckoutState>;
  texts: JoinTexts;
  boxes: RadioCard[];
  cards: RadioCard[];
  deliveries: RadioCard[];
  currency: string;
  /** Of the words that are consented to. */
  version: string;
};

/** The form that joins. Works as a plain form post too: what comes back is the same. */
export function JoinForm({ initial, action, texts, boxes, cards, deliveries, currency, version }: Props) {
  const names = [...texts.fields.map(({ name }) => name), "sku", "card"];
  const lost = (data: FormData) => ({ values: readFields(data, names), failure: texts.lost });
  const [state, submit] = useActionState(catching(action, lost), initial);
  const { values, problems = {} } = state;
  const contact = texts.fields.filter(({ section }) => section === "contact");
  const choice = (name: string, legend: string, options: RadioCard[], hint?: string) => (
    <RadioCards
      key={`${name}-${values[name] ?? ""}`}
      {...{ name, legend, options }}
      {...(hint && { hint })}
      defaultValue={values[name] ?? options[0]?.value ?? ""}
      {...(problems[name] && { error: problems[name] })}
    />
  );
  return (
    <form id={typedForm} action={submit} noValidate className="group/checkout grid gap-6">
      <CheckoutNotices
        state={state}
        texts={{
          ...texts,
          fields: [
            { name: "sku", label: texts.box },
            { name: "card", label: texts.card },
            ...texts.fields,
            { name: "consent", label: texts.submit },
          ],
        }}
      />
      <input type="hidden" name="currency" value={currency} />
      <Panel>
        <div className="grid gap-6">
          {choice("sku", texts.box, boxes)}
          {choice("card", texts.card, cards, texts.cardText)}
        </div>
      </Panel>
      <Panel title={texts.sections.contact}>
        <div className="grid gap-5 sm:grid-cols-2">
          <CheckoutFields fields={contact} state={state} />
        </div>
      </Panel>
      <Panel title={texts.sections.delivery}>
        <PlaceFields {...{ state, texts, deliveries }} />
      </Panel>
      <Panel>
        <div className="grid gap-5">
          <div>
            <label htmlFor="field-consent" className="flex min-h-11 items-start gap-3">
              <input
                id="field-consent"
                type="checkbox"
                name="consent"
                value={version}
                aria-invalid={problems.consent ? true : undefined}
                aria-describedby={problems.consent ? "field-consent-error" : undefined}
                className="mt-1 size-5 shrink-0 accent-brand"
              />
              <span>{texts.consent}</span>
            </label>
            <FieldNotes id="field-consent" {...(problems.consent && { error: problems.consent })} />
          </div>
          <div>
            <SubmitButton pendingLabel={texts.joining}>{texts.submit}</SubmitButton>
          </div>
          <p className="text-sm text-muted">{texts.note}</p>
        </div>
      </Panel>
    </form>
  );
}
