import type { Order } from "@/prisma/generated/client";
import { hasWhole, type OrderState } from "../orders/state";

export type Fulfilment = Order["fulfilment"];

/** The steps of each way to the shopper, from the first to the last. */
const ways: Record<NonNullable<Order["delivery"]>, readonly Fulfilment[]> = {
  delivery: ["to_pack", "packed", "shipped", "delivered"],
  pickup: ["to_pack", "packed", "ready", "picked_up"],
};

export const allSteps: readonly Fulfilment[] = [...new Set([...ways.delivery, ...ways.pickup])];

/**
 * Why an order's goods stay where they are. not-captured: its money is set aside on the card only; in-part: less than its total
 * was captured; refunded: all of it was given back.
 */
export type Obstacle = "unpaid" | "not-captured" | "in-part" | "refunded";

/**
 * What stands in the way of a step. Goods leave the shop only where their money is there whole; they are packed, or
 * unpacked, as soon as it is set aside. Null: nothing does.
 */
export function obstacleOf(state: OrderState, to: Fulfilment | null): Obstacle | null {
  if (state === "authorized") return to === "to_pack" || to === "packed" ? null : "not-captured";
  if (state === "partially_paid") return "in-part";
  if (state === "refunded") return "refunded";
  return hasWhole(state) ? null : "unpaid";
}

/** Whether its shopper is told how far an order's goods are: where they are, or were, on their way. */
export function isToldToShopper({
  delivery,
  state,
  fulfilledAt,
}: Pick<Order, "delivery" | "state" | "fulfilledAt">): boolean {
  return delivery !== null && (fulfilledAt !== null || obstacleOf(state, "packed") === null);
}

/**
 * The step behind the one that an order has made, and the one before it: for mistakes. Null: there is none, as of an
 * order without goods.
 */
export function stepsFrom({ delivery, fulfilment }: Pick<Order, "delivery" | "fulfilment">): {
  on: Fulfilment | null;
  back: Fulfilment | null;
} {
  if (delivery === null) return { on: null, back: null };
  const way = ways[delivery];
  const at = way.indexOf(fulfilment);
  return { on: (at >= 0 && way[at + 1]) || null, back: way[at - 1] ?? null };
}
