import { db } from "../platform/db";
import { processWide } from "../platform/process-wide";
import { isOrderToken } from "./read";

const orderPage = /^\/(?:orders\/(?!find$)|checkout\/result\/|checkout\/cancel\/)([^/]+)$/;

/** The token of the order that a page's address names. */
export function orderTokenOf(path: string): string | undefined {
  return orderPage.exec(path)?.[1];
}

/** Orders that were found lately, the longest ago first: one that was made stays. */
const known = processWide("known orders", () => new Set<string>());
const mostKnown = 10_000;

/** Whether there is the order that a page's address names; true for any other address. */
export async function isKnownOrder(path: string): Promise<boolean> {
  const token = orderTokenOf(path);
  if (token === undefined) return true;
  if (!isOrderToken(token)) return false;
  if (known.has(token)) return true;
  if ((await db().order.count({ where: { token } })) === 0) return false;
  known.add(token);
  const [oldest] = known;
  if (known.size > mostKnown && oldest) known.delete(oldest);
  return true;
}
