import { brandOf } from "../../cards/brands";
import { type TestCard, testCards } from "../../cards/test-cards";
import { BrandMark } from "../../hosted/brand-marks";
import { groupDigits } from "../../hosted/format";
import { messagesIn } from "../../hosted/messages";
import { outcomeText } from "../../hosted/test-cards-panel";
import { Copied } from "./parts";

const text = messagesIn("en");

const groups: { name: string; holds: (card: TestCard) => boolean }[] = [
  { name: "Approved", holds: ({ outcome, special }) => outcome === "approved" && !special },
  { name: "Declined", holds: ({ outcome }) => outcome === "declined" || outcome === "insufficient-funds" },
  {
    name: "Special cases",
    holds: ({ outcome, special }) =>
      Boolean(special) || !["approved", "declined", "insufficient-funds"].includes(outcome),
  },
];

/** The test cards, to copy. */
export function CardsPage() {
  return (
    <section class="list" aria-labelledby="cards">
      <div class="head">
        <h1 id="cards">Cards</h1>
        <p class="hint">{text.testCards.intro}</p>
      </div>
      <div class="columns">
        {groups.map(({ name, holds }) => (
          <section key={name}>
            <h2>{name}</h2>
            <ul class="cards">
              {testCards.filter(holds).map((card) => (
                <CardItem key={card.number} card={card} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function CardItem({ card }: { card: TestCard }) {
  const brand = brandOf(card.number);
  return (
    <li>
      <BrandMark id={brand?.id ?? "unknown"} />
      <span class="grow">
        <Copied
          text={card.number}
          shown={groupDigits(card.number)}
          what={`the ${brand?.name ?? ""} card ending in ${card.number.slice(-4)}`}
        />
        <span class="detail">
          {outcomeText(card, text)} · {card.source}
        </span>
      </span>
    </li>
  );
}
