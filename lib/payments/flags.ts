import type { Transaction } from "../db";
import type { Contradiction } from "./compare";
import type { NewEvent } from "./events";

/** A payment at Plexo that is not the one that was asked for. */
export type Contradicted = { paymentId: string; status: string; differences: Contradiction[] };

export const reasonOf = ({ paymentId }: Contradicted) => `contradicted:${paymentId}`;

/**
 * Adds to `events` what a person must look at (invariant 10), each reason once for an order, however often
 * Plexo is asked. Returns the reason to show, or undefined when all were known.
 */
export async function raiseFlags(
  tx: Transaction,
  owner: { orderId: string; attemptId: string },
  found: { contradictions: Contradicted[]; reasons: string[] },
  at: Date,
  events: NewEvent[],
): Promise<string | undefined> {
  const all = [...found.reasons, ...found.contradictions.map(reasonOf)];
  if (all.length === 0) return undefined;
  const { orderId } = owner;
  const raised = await tx.paymentEvent.findMany({ where: { orderId, kind: "order.flagged" } });
  const known = new Set(raised.map(({ data }) => Object(data).reason));
  for (const contradiction of found.contradictions) {
    if (known.has(reasonOf(contradiction))) continue;
    events.push({ ...owner, kind: "payment.contradicted", at, data: contradiction });
  }
  const news = all.filter((reason) => !known.has(reason));
  for (const reason of news) {
    events.push({ orderId, kind: "order.flagged", at, data: { reason } });
  }
  return news[0];
}
