import { turnKey } from "../../gift-cards/turn-key";
import { hasWhole } from "../../orders/state";
import type { Decision } from "./decide";
import type { NewEvent } from "./event";
import type { Folded } from "./fold";
import type { CardMovement, Changes, KnownOrder } from "./order";

type CardChanged = {
  isHeld: boolean;
  turn: number;
  /** Minor units; not what a person gave back by hand before. */
  givenBack: number;
  movements: CardMovement[];
  events: NewEvent[];
};

/** The part that a gift card pays goes back to it once, all that it has not got back by hand, and is taken whole. */
export function changeCard(
  { order, decision }: { order: KnownOrder; decision: Decision },
  takesCard: boolean,
  at: Date,
): CardChanged {
  const { id: orderId, giftCardId, giftCardTotal, giftCardHeld, giftCardTaken, giftCardTurn } = order;
  const kept = { isHeld: giftCardHeld, turn: giftCardTurn, givenBack: 0, movements: [], events: [] };
  if (giftCardId === null) return kept;
  if (decision.giftCard === "give-back") {
    const key = turnKey(orderId, giftCardTurn, "given back");
    const isLeft = giftCardTaken > 0;
    return {
      ...{ isHeld: false, turn: giftCardTurn, givenBack: giftCardTaken },
      movements: isLeft ? [{ giftCardId, kind: "given_back", amount: giftCardTaken, key, orderId, at }] : [],
      events: isLeft ? [{ orderId, kind: "gift-card.given-back", at, data: { amount: giftCardTaken } }] : [],
    };
  }
  if (!takesCard) return kept;
  const turn = giftCardTurn + 1;
  const key = turnKey(orderId, turn, "spent");
  return {
    ...{ isHeld: true, turn, givenBack: 0 },
    movements: [{ giftCardId, kind: "spent", amount: -giftCardTotal, key, orderId, at }],
    events: [{ orderId, kind: "gift-card.taken-again", at, data: { amount: giftCardTotal } }],
  };
}

/** Whether it's paid whole, and not all of that went back. */
const isKept = (state: Folded["state"]) => hasWhole(state) && state !== "refunded";

/** What becomes of a gift card that an order buys: issued for the whole, and blocked once money went back. */
export function giftCardOf(
  order: KnownOrder,
  total: number | null,
  { state, refundedTotal }: Folded,
  at: Date,
): Pick<Changes, "issued" | "blocked"> {
  const { id: orderId, currency, kind } = order;
  if (kind !== "gift_card" || total === null) return { issued: [], blocked: [] };
  const isBought = isKept(state) && !isKept(order.state);
  // What came twice, and went back once, takes nothing from what was bought.
  const isBack = state !== "paid" && (refundedTotal > order.refundedTotal || hasWhole(order.state));
  return {
    issued: isBought ? [{ orderId, currency, amount: total, at }] : [],
    blocked: isBack ? [{ orderId, at }] : [],
  };
}
