import { db } from "../db";
import { isOrderToken } from "./read";

const orderPage = /^\/(?:orders|checkout\/result|checkout\/cancel)\/([^/]+)$/;

/**
 * Whether there is the order that a page's address names; true for any other address, and when the database
 * doesn't answer: then the page itself says so.
 */
export async function isKnownOrder(path: string): Promise<boolean> {
  const token = orderPage.exec(path)?.[1];
  if (token === undefined) return true;
  if (!isOrderToken(token)) return false;
  try {
    return (await db().order.count({ where: { token } })) > 0;
  } catch {
    return true;
  }
}
