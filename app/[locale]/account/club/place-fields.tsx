import { type RadioCard, RadioCards } from "@/app/_ui/radio-cards";
import { CheckoutFields } from "../../checkout/_components/checkout-fields";
import type { FormTexts } from "../../checkout/_components/form-texts";
import type { CheckoutState } from "../../checkout/state";

type Props = {
  state: CheckoutState;
  texts: Pick<FormTexts, "fields" | "address">;
  deliveries: RadioCard[];
};

/** Where boxes go: the address stands there as long as they are not picked up. Its form is the group `checkout`. */
export function PlaceFields({ state, texts, deliveries }: Props) {
  const { values, problems = {} } = state;
  const fields = (section: string) => (
    <CheckoutFields fields={texts.fields.filter((field) => field.section === section)} state={state} />
  );
  return (
    <div className="grid gap-6">
      <RadioCards
        key={`delivery-${values.delivery ?? ""}`}
        name="delivery"
        legend={texts.fields.find(({ name }) => name === "delivery")?.label ?? ""}
        options={deliveries}
        defaultValue={values.delivery ?? deliveries[0]?.value ?? ""}
        {...(problems.delivery && { error: problems.delivery })}
      />
      <fieldset className="grid gap-5 group-has-[[value=pickup]:checked]/checkout:hidden sm:grid-cols-2">
        <legend className="mb-3 font-medium">{texts.address}</legend>
        {fields("address")}
      </fieldset>
      {fields("note")}
    </div>
  );
}
