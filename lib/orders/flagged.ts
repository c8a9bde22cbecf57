import type { Order } from "@/prisma/generated/client";
import { flagsOf } from "../payments/rules/flags";
import { db } from "../platform/db";

export type Flag = { reason: string; since: Date };

/** The place of an order in the list. */
export type FlaggedPlace = { flaggedAt: Date; number: number };

type FlaggedOrder = Pick<Order, "number" | "name" | "email" | "total" | "currency" | "state"> & {
  flags: Flag[];
};

/** Orders of one page. */
const pageSize = 50;

/** A page of the orders that a person must look at, those flagged longest ago first, behind that place. */
export async function listFlagged(
  after: FlaggedPlace | null,
): Promise<{ orders: FlaggedOrder[]; next: FlaggedPlace | null }> {
  const orders = await db().order.findMany({
    where: {
      flagReason: { not: null },
      ...(after && {
        flaggedAt: { gte: after.flaggedAt },
        NOT: { flaggedAt: after.flaggedAt, number: { lte: after.number } },
      }),
    },
    orderBy: [{ flaggedAt: "asc" }, { number: "asc" }],
    take: pageSize + 1,
  });
  const shown = orders.slice(0, pageSize);
  const events = await db().paymentEvent.findMany({
    where: { orderId: { in: shown.map(({ id }) => id) }, kind: "order.flagged" },
    select: { orderId: true, at: true, data: true },
  });
  const last = shown.at(-1);
  return {
    orders: shown.map((order) => {
      const told = events.filter(({ orderId }) => orderId === order.id);
      return { ...order, flags: flagsSince(order, told) };
    }),
    next:
      orders.length > pageSize && last?.flaggedAt ? { flaggedAt: last.flaggedAt, number: last.number } : null,
  };
}

/** An order's flags, each with when it was raised last. `told`: its events of that kind. */
export function flagsSince(
  order: Pick<Order, "flagReason" | "flaggedAt" | "createdAt">,
  told: readonly { at: Date; data: unknown }[],
): Flag[] {
  return flagsOf(order.flagReason).map((reason) => {
    const times = told.filter(({ data }) => Object(data).reason === reason).map(({ at }) => at.getTime());
    const since = times.length > 0 ? new Date(Math.max(...times)) : (order.flaggedAt ?? order.createdAt);
    return { reason, since };
  });
}
