"use client";

import { type ReactNode, useActionState } from "react";
import { Panel } from "@/app/_components/panel";
import { type RadioCard, RadioCards } from "@/app/_components/radio-cards";
import { SelectField } from "@/app/_components/select-field";
import { SubmitButton } from "@/app/_components/submit-button";
import { TextAreaField, TextField } from "@/app/_components/text-field";
import { type CheckoutField, readFields } from "@/lib/checkout/fields";
import type { CheckoutState } from "../state";
import { catching } from "./catching";
import { CheckoutNotices } from "./checkout-notices";
import type { FormTexts } from "./form-texts";
import { sentAgainIfOld } from "./send-again";

type Props = {
  /** What the form begins with: empty, or what is known from before. */
  initial: CheckoutState;
  action: (before: CheckoutState, data: FormData) => Promise<CheckoutState>;
  texts: FormTexts;
  deliveries: RadioCard[];
  /** The prices on this page, to be sent back with the form; null where there are none. */
  seen: string | null;
  /** The order's lines and totals, rendered by the server. */
  summary: ReactNode;
};

/** The form that orders. Works as a plain form post too: what comes back is the same. */
export function CheckoutForm({ initial, action, texts, deliveries, seen, summary }: Props) {
  const lost = (data: FormData) => ({ values: readFields(data), failure: texts.lost });
  const [state, submit] = useActionState(catching(sentAgainIfOld(action), lost), initial);

  const field = (name: CheckoutField) => ({
    name,
    label: texts.labels[name],
    hint: texts.hints[name],
    error: state.problems?.[name],
    defaultValue: state.values[name] ?? "",
  });
  // React empties a form after its action: a select is only filled again when it's a new one.
  const select = (name: CheckoutField) => ({ ...field(name), key: `${name}-${state.values[name] ?? ""}` });
  const { key: documentKey, ...documentType } = select("documentType");
  const { key: departmentKey, ...department } = select("department");
  const { key: installmentsKey, ...installments } = select("installments");

  return (
    <form
      action={submit}
      noValidate
      className="group/checkout grid items-start gap-6 lg:grid-cols-[1fr_24rem] lg:gap-10"
    >
      <div className="grid gap-6">
        <CheckoutNotices state={state} texts={texts} />
        <input type="hidden" name="seen" value={seen ?? state.seen ?? ""} />

        <Panel title={texts.sections.contact}>
          <div className="grid gap-5 sm:grid-cols-2">
            <div className="sm:col-span-2">
              <TextField {...field("name")} autoComplete="name" required maxLength={80} />
            </div>
            <TextField {...field("email")} type="email" autoComplete="email" required maxLength={120} />
            <TextField {...field("phone")} type="tel" autoComplete="tel" required maxLength={30} />
            <SelectField key={documentKey} {...documentType} options={texts.documentTypes} />
            <TextField {...field("document")} autoComplete="off" required maxLength={30} />
          </div>
        </Panel>

        <Panel title={texts.sections.delivery}>
          <div className="grid gap-6">
            <RadioCards
              key={`delivery-${state.values.delivery ?? ""}`}
              name="delivery"
              legend={texts.labels.delivery}
              options={deliveries}
              defaultValue={state.values.delivery ?? deliveries[0]?.value}
              error={state.problems?.delivery}
            />
            <fieldset className="grid gap-5 group-has-[[value=pickup]:checked]/checkout:hidden sm:grid-cols-2">
              <legend className="mb-3 font-medium">{texts.address}</legend>
              <div className="sm:col-span-2">
                <TextField {...field("street")} autoComplete="address-line1" maxLength={120} />
              </div>
              <TextField {...field("city")} autoComplete="address-level2" maxLength={60} />
              <SelectField
                key={departmentKey}
                {...department}
                autoComplete="address-level1"
                options={texts.departments}
              />
              <TextField
                {...field("postalCode")}
                optional={texts.optional}
                autoComplete="postal-code"
                inputMode="numeric"
                maxLength={10}
              />
            </fieldset>
            <TextAreaField {...field("note")} optional={texts.optional} maxLength={500} />
          </div>
        </Panel>
      </div>

      <div className="grid gap-6 lg:sticky lg:top-6">
        {summary}
        <Panel title={texts.sections.payment}>
          <div className="grid gap-5">
            {texts.installments.length > 1 ? (
              <SelectField key={installmentsKey} {...installments} options={texts.installments} />
            ) : (
              <input type="hidden" name="installments" value={texts.installments[0]?.value ?? "1"} />
            )}
            <SubmitButton wide pendingLabel={texts.paying}>
              {texts.pay}
            </SubmitButton>
            <p className="text-sm text-muted">{texts.payNote}</p>
          </div>
        </Panel>
      </div>
    </form>
  );
}
