import type { Order } from "@/prisma/generated/client";
import { db } from "../platform/db";
import type { Fulfilment } from "./rules";

export type ListedStep = Pick<
  Order,
  "number" | "name" | "city" | "department" | "state" | "createdAt" | "fulfilledAt"
> & {
  delivery: NonNullable<Order["delivery"]>;
  /** How many pieces, of all its lines. */
  pieces: number;
};

/**
 * A page of the orders that have made that step, oldest first, behind that number: those that are paid, and those whose
 * money is set aside, as these can be packed. The states stand here in words, as the index has them. `next`: the number that the next page
 * begins behind; null on the last.
 */
export async function listByStep(
  step: Fulfilment,
  behind: number,
  size = 50,
): Promise<{ orders: ListedStep[]; next: number | null }> {
  const rows = await db().$queryRaw<ListedStep[]>`
    SELECT "number", "name", "delivery", "city", "department", "state"::text, "createdAt", "fulfilledAt",
      (SELECT coalesce(sum("quantity"), 0)::int FROM "OrderLine" WHERE "orderId" = "Order"."id") AS "pieces"
    FROM "Order"
    WHERE "state" IN ('paid', 'partially_refunded', 'authorized') AND "kind" = 'goods'
      AND "fulfilment" = ${step}::"FulfilmentState" AND "number" > ${behind}::int
    ORDER BY "number"
    LIMIT ${size + 1}`;
  const orders = rows.slice(0, size);
  return { orders, next: rows.length > size ? (orders.at(-1)?.number ?? null) : null };
}
