import { db } from "../platform/db";
import { isOrderToken } from "./read";

const orderPage = /^\/(?:orders|checkout\/result|checkout\/cancel)\/([^/]+)$/;

/** The token of the order that a page's address names. */
export function orderTokenOf(path: string): string | undefined {
  return orderPage.exec(path)?.[1];
}

/** Whether there is the order that a page's address names; true for any other address. */
export async function isKnownOrder(path: string): Promise<boolean> {
  const token = orderTokenOf(path);
  if (token === undefined) return true;
  if (!isOrderToken(token)) return false;
  return (await db().order.count({ where: { token } })) > 0;
}
