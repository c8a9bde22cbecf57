import { setTimeout } from "node:timers/promises";
import { reconcileOpen } from "../payments/fresh";
import { seconds } from "../platform/clock";
import { logError } from "../platform/log";
import { getOrder, type OrderView } from "./read";

/** A page does not wait longer than this for Plexo; the question goes on without it. */
const patience = seconds(3);

export type TrackedOrder = { order: OrderView; reachable: boolean };

/**
 * The order as it stands, after asking Plexo if it's still open: for the pages that a payer comes back to.
 * `reachable` is false when Plexo did not answer (in time), so that the page doesn't say more than is known.
 */
export async function trackOrder(token: string): Promise<TrackedOrder | null> {
  const order = await getOrder(token);
  if (!order || order.openAttempts.length === 0) return order && { order, reachable: true };

  const asked = await Promise.all(order.openAttempts.map((attempt) => ask(attempt, order.id)));
  const fresh = await getOrder(token);
  return fresh && { order: fresh, reachable: asked.every(Boolean) };
}

async function ask(attempt: OrderView["openAttempts"][number], orderId: string): Promise<boolean> {
  const answer = reconcileOpen(attempt, "result-page").then(
    ({ result }) => result !== "unreachable",
    (error) => {
      logError(error, { order: orderId, attemptId: attempt.id }, "reconciling failed");
      return false;
    },
  );
  return Promise.race([answer, setTimeout(patience, false, { ref: false })]);
}
