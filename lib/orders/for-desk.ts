import { maxMinor } from "../money";
import { db } from "../platform/db";
import { orderSubject } from "../staff/audit";
import { readAuditOf } from "../staff/read-audit";
import { sumMoney, tellStory } from "./story";

/** More of it are not told at once: only a broken order has so many. */
const mostTold = 500;

/** Reads an order's number from an address or an action's argument; null for anything else. */
export function parseOrderNumber(given: unknown): number | null {
  const text = typeof given === "number" ? String(given) : given;
  const number = typeof text === "string" && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
  return number > 0 && number <= maxMinor ? number : null;
}

/** All that the merchant may see of an order: its money, its goods, its buyer, its attempts and its story; or null. */
export async function getDeskOrder(number: number) {
  const [order, audit] = await Promise.all([
    db().order.findUnique({
      where: { number },
      include: {
        lines: { orderBy: { position: "asc" } },
        attempts: { orderBy: { createdAt: "asc" } },
        payments: { orderBy: { seenAt: "asc" }, include: { operations: { orderBy: { createdAt: "asc" } } } },
        events: { orderBy: [{ at: "desc" }, { id: "desc" }], take: mostTold },
      },
    }),
    readAuditOf(orderSubject(number), mostTold),
  ]);
  if (!order) return null;
  const callbacks = await db().paymentCallback.findMany({
    where: { attemptId: { in: order.attempts.map(({ id }) => id) } },
    orderBy: { receivedAt: "desc" },
    take: mostTold,
    omit: { fingerprint: true },
  });
  const { events, ...rest } = order;
  return {
    ...rest,
    money: sumMoney(order, order.payments),
    story: tellStory({ events, callbacks, audit }),
  };
}

export type DeskOrder = NonNullable<Awaited<ReturnType<typeof getDeskOrder>>>;
