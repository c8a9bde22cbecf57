import { brandById } from "../cards/brands";
import type { MaskedCard } from "../store/types";
import { BrandMark } from "./brand-marks";
import type { Messages } from "./messages";

/** "08/29", as it stands on the card. */
export function expiryOf({ expMonth, expYear }: Pick<MaskedCard, "expMonth" | "expYear">): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(expMonth)}/${two(expYear)}`;
}

export function nameOf({ firstName, lastName }: { firstName?: string; lastName?: string }): string {
  return [firstName, lastName].filter(Boolean).join(" ");
}

/** A card of which only the brand, the last digits and the expiry are known. */
export function SavedCard({ card, text }: { card: MaskedCard; text: Messages }) {
  const brand = brandById(card.brand)?.name ?? card.brand;
  return (
    <span class="saved-card">
      <BrandMark id={card.brand} />
      <span>
        <span class="visually-hidden">{text.savedCard(brand, card.last4)}</span>
        <strong aria-hidden="true">
          {brand} ···· {card.last4}
        </strong>
        <small>
          {[text.savedUntil(expiryOf(card)), nameOf(card.cardholder)].filter(Boolean).join(" · ")}
        </small>
      </span>
    </span>
  );
}
