import { brandOf } from "../../cards/brands";
import { testCards } from "../../cards/test-cards";
import { messagesIn } from "../../hosted/messages";
import { outcomeText } from "../../hosted/test-cards-panel";

const text = messagesIn("en");

/** Every test card, by what it does. */
export function CardOptions() {
  return (
    <>
      {testCards.map((card) => (
        <option key={card.number} value={card.number}>
          {`${outcomeText(card, text)} · ${brandOf(card.number)?.name ?? ""} ${card.number.slice(-4)}`}
        </option>
      ))}
    </>
  );
}
