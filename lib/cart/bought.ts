import { isBought } from "../orders/state";
import { now, seconds } from "../platform/clock";
import { processWide } from "../platform/process-wide";
import { type Bought, type Cart, withoutBought } from "./cart";
import { listOrdered } from "./ordered";

type Answer = { bought: Bought; at: number };

/** Carts that were asked about lately, the longest ago first. */
const answers = processWide("bought carts", () => new Map<string, Answer>());
const mostAnswers = 10_000;

/** A payment that another process heard of is seen this late at most. */
const goodFor = seconds(10);

/** A cart that is kept in a browser can have been bought so often, bit by bit. */
const mostPurchases = 20;

/**
 * The cart as the payments have left it: without what was bought, and with another id once something was. An order
 * takes its goods out of the cart when it is paid, wherever the shopper comes from; what was added meanwhile stays.
 * Null when nothing is left. `lately` is content with what was known a moment ago, for what is only shown.
 */
export async function afterPurchases(cart: Cart, { lately = false } = {}): Promise<Cart | null> {
  let left = cart;
  for (let purchase = 0; purchase < mostPurchases; purchase++) {
    const bought = (lately && recall(left.id)) || (await readBought(left.id));
    if (bought.orders.length === 0) return left;
    left = withoutBought(left, bought);
    if (left.items.length === 0) return null;
  }
  return null;
}

function recall(cartId: string): Bought | undefined {
  const known = answers.get(cartId);
  return known && Math.abs(now().getTime() - known.at) < goodFor ? known.bought : undefined;
}

/** What orders that were made from this cart took, of those that are bought. */
async function readBought(cartId: string): Promise<Bought> {
  const at = now().getTime();
  const lines = (await listOrdered(cartId)).filter(isBought);
  const bought = { orders: [...new Set(lines.map(({ orderId }) => orderId))].sort(), lines };
  answers.delete(cartId);
  answers.set(cartId, { bought, at });
  const [oldest] = answers.keys();
  if (answers.size > mostAnswers && oldest) answers.delete(oldest);
  return bought;
}
