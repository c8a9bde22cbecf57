import { db } from "../platform/db";
import { type SpentCode, spendCode } from "./codes";

/** What a guest says of an order, to see it: its number, and the address that it was made with. */
export type Sought = { number: number; email: string };

export type FoundOrder =
  | { ok: true; token: string }
  | { ok: false; problem: Exclude<SpentCode, "right"> | "unknown" };

/** Reads an order's number from what was typed; null for anything else. */
export function parseOrderNumber(typed: string): number | null {
  const digits = typed.replace(/[\s.º°#n]/gi, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/**
 * Finds an order by its number for who has shown, by the code that was mailed there, to read its address's mail. Whether
 * there is such an order is told to them alone.
 */
export async function findOrderByCode(
  { number, email }: Sought,
  code: string,
  address: string | undefined,
): Promise<FoundOrder> {
  const spent = await spendCode({ purpose: "find_order", email }, code, address);
  if (spent !== "right") return { ok: false, problem: spent };
  const order = await db().order.findUnique({ where: { number }, select: { token: true, email: true } });
  return order?.email.toLowerCase() === email
    ? { ok: true, token: order.token }
    : { ok: false, problem: "unknown" };
}
