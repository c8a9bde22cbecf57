import type { Books } from "./books";

/** A gift card is what it was issued with and what moved since, is never negative, and each order takes its part once. */
export function brokenCards({ cards, cardMovements, orders }: Books): string[] {
  const sum = (own: Books["cardMovements"]) => own.reduce((all, { amount }) => all + amount, 0);
  return [
    ...cards.flatMap(({ id, issued, balance }) => {
      const left = issued + sum(cardMovements.filter(({ giftCardId }) => giftCardId === id));
      return balance === left && balance >= 0
        ? []
        : [`${id} has ${balance}, and its movements leave ${left}`];
    }),
    ...orders.flatMap(({ id, stock, giftCardTotal, giftCardHeld }) => {
      const taken = -sum(cardMovements.filter(({ orderId }) => orderId === id));
      const broken: string[] = [];
      if (taken !== (giftCardHeld ? giftCardTotal : 0)) broken.push(`${id} took ${taken} from its gift card`);
      // The part comes and goes with the goods.
      const isWanted = giftCardTotal > 0 && stock !== "released";
      if (isWanted !== giftCardHeld)
        broken.push(`${id} has its goods ${stock}, and its part held: ${giftCardHeld}`);
      return broken;
    }),
  ];
}
