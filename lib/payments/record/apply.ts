import { type Applied, concludeOrder, joinChanges, planOrder, type Settings } from "../rules/change";
import type { PlexoAnswer } from "../rules/order";
import type { OrderRecord } from "./record";

/**
 * Applies what Plexo said about a set of attempts, each of another order, inside the caller's transaction. The
 * orders' rows are locked first, so two of these about one order come one after the other, in whichever process
 * they run. An order that another transaction holds is waited for, or left out where others are not to wait for it.
 * Returns what came of each, by attempt.
 */
export async function applyAnswers(
  record: OrderRecord,
  set: readonly PlexoAnswer[],
  settings: Settings,
  isWaiting: boolean,
): Promise<Map<string, Applied>> {
  const ids = set.map(({ orderId }) => orderId);
  const orders = await record.lockOrders(ids, isWaiting);
  const plans = orders.flatMap((order) => {
    const answer = set.find(({ orderId }) => orderId === order.id);
    return answer ? [planOrder(order, answer, settings)] : [];
  });
  const taking = plans.filter(({ decision }) => decision.stock === "take-again");
  const skus = taking.flatMap(({ order }) => order.lines.map(({ sku }) => sku));
  const shelf = skus.length > 0 ? await record.lockShelf([...new Set(skus)]) : new Map<string, number>();
  const cards = plans.flatMap(({ order, decision }) =>
    decision.giftCard === "take" ? (order.giftCardId ?? []) : [],
  );
  const at = set[0]?.at ?? new Date(0);
  const wallet =
    cards.length > 0 ? await record.lockCards([...new Set(cards)], at) : new Map<string, number>();
  const concluded = plans.map((plan) => ({ ...plan.answer, ...concludeOrder(plan, shelf, wallet) }));
  await record.write(joinChanges(concluded.map(({ changes }) => changes)));
  return new Map(concluded.map(({ attemptId, applied }) => [attemptId, applied]));
}
