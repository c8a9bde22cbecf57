import { brandById } from "../../cards/brands";
import type { Instrument } from "../../store/customer-types";
import { type Language, messagesIn } from "../messages";
import { SavedCard } from "../saved-card";
import { tokenizationMessagesIn } from "./messages";

interface CardListProps {
  instruments: Instrument[];
  /** Where the buttons of a card post its token to; missing where the session does not offer it. */
  selectAction?: string;
  deleteAction?: string;
  language: Language;
}

/** The cards that were saved before, each with what may be done with it. */
export function CardList({ instruments, selectAction, deleteAction, language }: CardListProps) {
  const text = tokenizationMessagesIn(language);
  if (instruments.length === 0) return <p class="none">{text.none}</p>;
  return (
    <ul class="card-list">
      {instruments.map(({ id, card }) => {
        const name = messagesIn(language).savedCard(brandById(card.brand)?.name ?? card.brand, card.last4);
        return (
          <li key={id}>
            <SavedCard card={card} text={messagesIn(language)} />
            <span class="card-actions">
              {selectAction && (
                <form method="post" action={selectAction}>
                  <input type="hidden" name="card" value={id} />
                  <button class="use" type="submit" aria-label={text.pickThis(name)}>
                    {text.use}
                  </button>
                </form>
              )}
              {deleteAction && (
                <form method="post" action={deleteAction}>
                  <input type="hidden" name="card" value={id} />
                  <button class="remove" type="submit" aria-label={text.removeThis(name)}>
                    {text.remove}
                  </button>
                </form>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
