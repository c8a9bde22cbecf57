import type { Prisma } from "@/prisma/generated/client";
import { db } from "../db";
import { toHistory } from "./history";
import { orderStatus } from "./status";

const forShopper = {
  lines: { orderBy: { position: "asc" } },
  attempts: { orderBy: { createdAt: "desc" }, include: { payments: { orderBy: { seenAt: "desc" } } } },
  events: { orderBy: [{ at: "asc" }, { id: "asc" }], select: { at: true, kind: true, data: true } },
} satisfies Prisma.OrderInclude;

/** Whether a text could be an order's token at all, so that others are not looked up. */
export function isOrderToken(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** An order as whoever has its link may see it, or null. Money in minor units. */
export async function getOrder(token: string) {
  if (!isOrderToken(token)) return null;
  const order = await db().order.findUnique({ where: { token }, include: forShopper });
  if (!order) return null;

  const { attempts, events, ...rest } = order;
  const payments = attempts.flatMap((attempt) => attempt.payments);
  return {
    ...rest,
    status: orderStatus(order),
    history: toHistory(events),
    /** The payment that the shopper would ask about: the one that brought money, else the last one tried. */
    payment: payments.find(({ capturedAmount }) => capturedAmount > 0) ?? payments[0] ?? null,
    /** Attempts that Plexo may still have something to say about. */
    openAttempts: attempts.filter(({ state }) => state !== "closed").map(({ id }) => id),
  };
}

export type OrderView = NonNullable<Awaited<ReturnType<typeof getOrder>>>;

/** The number that people call an order by, or null when there's no such order. */
export async function getOrderNumber(token: string): Promise<number | null> {
  if (!isOrderToken(token)) return null;
  const order = await db().order.findUnique({ where: { token }, select: { number: true } });
  return order?.number ?? null;
}
