import { type Order, Prisma } from "@/prisma/generated/client";
import { isWithVoucher } from "../orders/state";
import { type OrderStatus, orderStatus } from "../orders/status";
import { isBeingCharged } from "../payments/rules/charge";
import { now } from "../platform/clock";
import { db, type Transaction } from "../platform/db";

type Owner = { id: string; email: string };

/**
 * Puts the orders that were made with a customer's address into the account. They stay there when the address
 * changes; who gets the address afterwards does not find them.
 */
export async function joinOrders(tx: Transaction, { id, email }: Owner): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Order" SET "customerId" = ${id}::uuid WHERE lower("email") = ${email} AND "customerId" IS NULL`;
}

export type OwnOrder = Pick<Order, "number" | "token" | "createdAt" | "kind" | "currency" | "total"> & {
  status: OrderStatus;
  /** What was bought, a line each. */
  names: string[];
};

const pageSize = 20;

/**
 * A page of a customer's orders, newest first: those of the account, and those that a guest has made since with its
 * address. `before`: older than that number.
 */
export async function listOwnOrders(
  { id, email }: Owner,
  before: number | null = null,
): Promise<{ orders: OwnOrder[]; next: number | null }> {
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Order" AS o WHERE ${isOwn({ id, email })} AND (${before}::int IS NULL OR "number" < ${before})
    ORDER BY "number" DESC LIMIT ${pageSize + 1}`;
  const orders = await db().order.findMany({
    where: { id: { in: ids.slice(0, pageSize).map((row) => row.id) } },
    include: {
      lines: { select: { name: true }, orderBy: { position: "asc" } },
      attempts: { include: { payments: { select: { status: true } } }, orderBy: { createdAt: "desc" } },
    },
    orderBy: { number: "desc" },
  });
  return {
    orders: orders.map((order) => ({
      ...order,
      status: orderStatus({
        ...order,
        hasVoucher: isWithVoucher(order),
        isBeingCharged: isBeingCharged(order.attempts, now()),
      }),
      names: order.lines.map(({ name }) => name),
    })),
    next: ids.length > pageSize ? (orders.at(-1)?.number ?? null) : null,
  };
}

/** The ids of all of a customer's orders. */
export async function ownOrderIds(owner: Owner, tx: Transaction = db()): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Order" AS o WHERE ${isOwn(owner)}`;
  return rows.map(({ id }) => id);
}

/** SQL: whether an order is a customer's. */
function isOwn({ id, email }: Owner): Prisma.Sql {
  return Prisma.sql`("customerId" = ${id}::uuid OR ("customerId" IS NULL AND lower("email") = ${email}))`;
}
