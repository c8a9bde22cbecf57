import { brandOf } from "../cards/brands";
import { type TestCard, testCards } from "../cards/test-cards";
import { BrandMark } from "./brand-marks";
import { groupDigits } from "./format";
import type { Messages } from "./messages";

type Group = keyof Messages["testCards"]["groups"];

function groupOf(card: TestCard): Group {
  if (card.special) return "special";
  if (card.outcome === "approved") return "approved";
  return card.outcome === "declined" || card.outcome === "insufficient-funds" ? "declined" : "special";
}

/** What happens to a payment with this card, in the payer's words. */
export function outcomeText(card: TestCard, text: Messages): string {
  return card.special ? text.testCards.specials[card.special] : text.testCards.outcomes[card.outcome];
}

export function TestCardsPanel({ text }: { text: Messages }) {
  const groups: Group[] = ["approved", "declined", "special"];
  return (
    <section class="test-cards">
      <details id="test-cards">
        <summary>
          <h2>{text.testCards.title}</h2>
        </summary>
        <p id="test-cards-list">{text.testCards.intro}</p>
        {groups.map((group) => (
          <>
            <h3>{text.testCards.groups[group]}</h3>
            <ul>
              {testCards
                .filter((card) => groupOf(card) === group)
                .map((card) => (
                  <TestCardRow key={card.number} card={card} text={text} />
                ))}
            </ul>
          </>
        ))}
      </details>
    </section>
  );
}

function TestCardRow({ card, text }: { card: TestCard; text: Messages }) {
  const ending = card.number.slice(-4);
  const brand = brandOf(card.number);
  const plain = !card.special && (card.outcome === "approved" || card.outcome === "declined");
  const note = card.source === "ours" ? text.testCards.ours : text.testCards.from[card.origin];
  return (
    <li>
      <BrandMark id={brand?.id ?? "unknown"} />
      <span class="test-card">
        <code>{groupDigits(card.number)}</code>
        <span>
          {brand?.name} · {plain ? note : `${outcomeText(card, text)} · ${note}`}
        </span>
      </span>
      <button
        type="button"
        data-card={card.number}
        data-filled={text.testCards.filled(ending)}
        aria-label={text.testCards.useThis(ending)}
        hidden
      >
        {text.testCards.use}
      </button>
    </li>
  );
}
