import type { Books } from "./books";

type Movements = Books["cardMovements"];
const sum = (movements: Movements) => movements.reduce((all, { amount }) => all + amount, 0);

/**
 * A gift card is what it was issued with and what moved since, and is never negative. Each order takes its part once, and
 * the card never gets more back than was taken.
 */
export function brokenCards({ cards, cardMovements, orders }: Books): string[] {
  return [
    ...cards.flatMap(({ id, issued, balance }) => {
      const left = issued + sum(cardMovements.filter(({ giftCardId }) => giftCardId === id));
      return balance === left && balance >= 0
        ? []
        : [`${id} has ${balance}, and its movements leave ${left}`];
    }),
    ...orders.flatMap(({ id, stock, state, giftCardTotal, giftCardHeld }) => {
      const own = cardMovements.filter(({ orderId }) => orderId === id);
      const taken = -sum(own);
      const sinceTaken = own.slice(own.findLastIndex(({ kind }) => kind === "spent") + 1);
      const byHand = sum(sinceTaken.filter(({ staffId }) => staffId));
      const broken: string[] = [];
      if (taken < 0 || taken > giftCardTotal) broken.push(`${id} took ${taken} from its gift card`);
      if (taken !== (giftCardHeld ? giftCardTotal - byHand : 0))
        broken.push(
          `${id} holds its part: ${giftCardHeld}, has ${taken} of it, and ${byHand} went back by hand`,
        );
      // Until they are sold, the part comes and goes with the goods; then it goes with the money.
      if (giftCardTotal > 0 && stock !== "sold" && giftCardHeld !== (stock === "held"))
        broken.push(`${id} has its goods ${stock}, and its part held: ${giftCardHeld}`);
      if (state === "refunded" && giftCardHeld)
        broken.push(`${id} is refunded, and keeps its gift card's part`);
      return broken;
    }),
  ];
}

/** Once all has come to rest, the part is with an order that is paid, or the order is flagged, and with no other. */
export function brokenCardsAtRest(
  { cardMovements }: Books,
  { id, stock, giftCardTotal, giftCardHeld }: Books["orders"][number],
  state: string,
  told: unknown[],
): string[] {
  if (giftCardTotal === 0) return [];
  const taken = -sum(cardMovements.filter(({ orderId }) => orderId === id));
  if (state === "refunded" || state === "cancelled" || state === "awaiting_payment")
    return taken === 0 ? [] : [`${id} is ${state}, and ${taken} of its gift card did not go back`];
  const isPaid = state === "paid" || state === "partially_refunded";
  const isMissing = isPaid && stock === "sold" && !giftCardHeld && !told.includes("gift-card-gone");
  return isMissing ? [`${id} is ${state} without its gift card, and nobody was told`] : [];
}
