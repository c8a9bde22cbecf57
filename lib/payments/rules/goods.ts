import { type GoodsMove, moveGoods } from "../../catalog/moves";
import type { FlagReason } from "../../orders/state";
import type { Decision } from "./decide";
import type { KnownOrder } from "./order";

type GoodsChanged = {
  stock: KnownOrder["stock"];
  moves: GoodsMove[];
  events: ("stock.released" | "stock.taken-again")[];
  flags: FlagReason[];
  /** Whether its gift card's part is taken once more. */
  takesCard: boolean;
};

/** What becomes of an order's goods. `shelf`, `wallet`: what is left of the goods and gift cards that are taken again. */
export function changeGoods(
  { order, decision }: { order: KnownOrder; decision: Decision },
  shelf: Map<string, number>,
  wallet: Map<string, number>,
): GoodsChanged {
  const { giftCardId, giftCardTotal } = order;
  const takesCard = decision.giftCard === "take" && giftCardId !== null;
  const none = { moves: [], events: [], flags: [], takesCard: false };
  const left = takesCard ? (wallet.get(giftCardId) ?? 0) - giftCardTotal : 0;
  // Paid after its gift card got its part back, and that is spent by now, or cannot be.
  if (left < 0) return { ...none, stock: order.stock, flags: ["gift-card-gone"] };
  const moves = decision.stock === "keep" ? [] : moveGoods(decision.stock, order.lines, shelf);
  // Paid after the goods went back to the shelf, and not enough is left there: a person must decide (stray money is kept).
  if (!moves) return { ...none, stock: "released", flags: ["paid-after-release"] };
  if (takesCard) wallet.set(giftCardId, left);
  const changed = { ...none, takesCard, moves };
  switch (decision.stock) {
    case "keep":
      return { ...changed, stock: order.stock };
    case "release":
      return { ...changed, stock: "released", events: ["stock.released"] };
    case "sell":
      return { ...changed, stock: "sold" };
    case "take-again":
      return { ...changed, stock: "sold", events: ["stock.taken-again"] };
  }
}
