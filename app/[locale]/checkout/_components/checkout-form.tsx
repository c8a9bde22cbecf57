"use client";

import { type ReactNode, useActionState } from "react";
import { catching } from "@/app/_ui/catching";
import { Panel } from "@/app/_ui/panel";
import { type RadioCard, RadioCards } from "@/app/_ui/radio-cards";
import { sentAgainIfOld } from "@/app/_ui/send-again";
import { SubmitButton } from "@/app/_ui/submit-button";
import { readFields } from "@/lib/checkout/read-fields";
import { typedForm } from "@/lib/platform/typed-form";
import type { CheckoutState } from "../state";
import { CheckoutFields } from "./checkout-fields";
import { CheckoutNotices } from "./checkout-notices";
import type { FormField, FormTexts } from "./form-texts";
import { PaymentFields, PayNotes } from "./payment-fields";

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
  const names = texts.fields.map(({ name }) => name);
  const lost = (data: FormData) => ({ values: readFields(data, names), failure: texts.lost });
  const [state, submit] = useActionState(catching(sentAgainIfOld(action), lost), initial);

  const label = (name: string) => texts.fields.find((field) => field.name === name)?.label ?? "";
  const fields = (section: FormField["section"]) => (
    <CheckoutFields fields={texts.fields.filter((field) => field.section === section)} state={state} />
  );

  return (
    <form
      id={typedForm}
      action={submit}
      noValidate
      className="group/checkout grid items-start gap-6 lg:grid-cols-[1fr_24rem] lg:gap-10"
    >
      <div className="grid gap-6">
        <CheckoutNotices state={state} texts={texts} />
        <input type="hidden" name="seen" value={seen ?? state.seen ?? ""} />

        <Panel title={texts.sections.contact}>
          <div className="grid gap-5 sm:grid-cols-2">{fields("contact")}</div>
        </Panel>

        <Panel title={texts.sections.delivery}>
          <div className="grid gap-6">
            <RadioCards
              key={`delivery-${state.values.delivery ?? ""}`}
              name="delivery"
              legend={label("delivery")}
              options={deliveries}
              defaultValue={state.values.delivery ?? deliveries[0]?.value}
              error={state.problems?.delivery}
            />
            <fieldset className="grid gap-5 group-has-[[value=pickup]:checked]/checkout:hidden sm:grid-cols-2">
              <legend className="mb-3 font-medium">{texts.address}</legend>
              {fields("address")}
            </fieldset>
            {fields("note")}
          </div>
        </Panel>
      </div>

      <div className="grid gap-6 lg:sticky lg:top-6">
        {summary}
        <Panel title={texts.sections.payment}>
          <div className="grid gap-5">
            <PaymentFields texts={texts} state={state} />
            <SubmitButton wide pendingLabel={texts.paying}>
              {texts.pay}
            </SubmitButton>
            <PayNotes texts={texts} />
          </div>
        </Panel>
      </div>
    </form>
  );
}
