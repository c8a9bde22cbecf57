import { RadioCards } from "@/app/_ui/radio-cards";
import type { Means } from "@/lib/shop/types";
import type { CheckoutState } from "../state";
import { CheckoutFields } from "./checkout-fields";
import type { FormTexts } from "./form-texts";

type Props = { texts: FormTexts; state: CheckoutState };

// What is shown follows the chosen means by style alone: no script is needed. Written out, as the style sheet is made of
// what stands in the sources.
const shownFor: Record<Means, string> = {
  card: "group-has-[[name=means][value=cash]:checked]/checkout:hidden group-has-[[name=means][value=transfer]:checked]/checkout:hidden",
  cash: "hidden group-has-[[name=means][value=cash]:checked]/checkout:block",
  transfer: "hidden group-has-[[name=means][value=transfer]:checked]/checkout:block",
};

/** What the order is paid with, and with a card in how many instalments. A single choice is none, and is not asked for. */
export function PaymentFields({ texts, state }: Props) {
  const { means, installments, cards } = texts;
  const isChoice = means.length > 1;
  const label = texts.fields.find(({ name }) => name === "means")?.label ?? "";
  const select = texts.fields.filter(({ name }) => name === "installments");
  const chosen = means.find(({ value }) => value === state.values.means) ?? means[0];
  return (
    <>
      {isChoice ? (
        <RadioCards
          key={`means-${state.values.means ?? ""}`}
          name="means"
          legend={label}
          options={means}
          {...(chosen && { defaultValue: chosen.value })}
          {...(state.problems?.means && { error: state.problems.means })}
        />
      ) : (
        <input type="hidden" name="means" value={chosen?.value ?? ""} />
      )}
      {cards.length > 0 && (
        <div className={isChoice ? shownFor.card : undefined}>
          <RadioCards
            key={`card-${state.values.cardId ?? ""}`}
            name="cardId"
            legend={texts.fields.find(({ name }) => name === "cardId")?.label ?? ""}
            options={cards}
            defaultValue={chosenCard(texts, state)}
            error={state.problems?.cardId}
          />
        </div>
      )}
      {installments.length > 1 ? (
        <div className={isChoice ? shownFor.card : undefined}>
          <CheckoutFields
            fields={select.map((field) => ({ ...field, options: installments }))}
            state={state}
          />
        </div>
      ) : (
        <input type="hidden" name="installments" value={installments[0]?.value ?? "1"} />
      )}
    </>
  );
}

/** The one that was chosen before, and is still there; else the first. */
function chosenCard({ cards }: FormTexts, { values: { cardId } }: CheckoutState): string | undefined {
  return (cards.find(({ value }) => value === cardId) ?? cards[0])?.value;
}

/** What happens after the button, of each way to pay. */
export function PayNotes({ texts }: Pick<Props, "texts">) {
  const isChoice = texts.means.length > 1;
  return texts.payNotes.map(({ means, text }) => (
    <p key={means} className={`text-sm text-muted ${isChoice ? shownFor[means] : ""}`}>
      {text}
    </p>
  ));
}
