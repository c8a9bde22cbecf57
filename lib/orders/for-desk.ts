import { maxMinor } from "../money";
import { db } from "../platform/db";
import { readStory } from "./read-story";
import { sumMoney, tellStory } from "./story";

/** Reads an order's number from an address or an action's argument; null for anything else. */
export function parseOrderNumber(given: unknown): number | null {
  const text = typeof given === "number" ? String(given) : given;
  const number = typeof text === "string" && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
  return number > 0 && number <= maxMinor ? number : null;
}

/** All that the merchant may see of an order: its money, its goods, its buyer, its attempts and its story; or null. */
export async function getDeskOrder(number: number) {
  const [order, story] = await Promise.all([
    db().order.findUnique({
      where: { number },
      include: {
        lines: { orderBy: { position: "asc" } },
        attempts: { orderBy: { createdAt: "asc" } },
        payments: { orderBy: { seenAt: "asc" }, include: { operations: { orderBy: { createdAt: "asc" } } } },
      },
    }),
    readStory(number),
  ]);
  return order && { ...order, money: sumMoney(order, order.payments), story: tellStory(story) };
}

export type DeskOrder = NonNullable<Awaited<ReturnType<typeof getDeskOrder>>>;
