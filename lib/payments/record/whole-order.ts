import type { CheckoutAttempt, Order, Payment } from "@/prisma/generated/client";
import type { Pieces } from "../../catalog/stock";
import type { Transaction } from "../../platform/db";
import type { KnownOperation } from "../rules/on-its-way";

export type KnownPayment = Pick<
  Payment,
  "plexoId" | "attemptId" | "status" | "capturedAmount" | "refundedAmount" | "onItsWay" | "transactions"
>;
export type KnownAttempt = Pick<
  CheckoutAttempt,
  "id" | "orderId" | "state" | "paymentReference" | "currency" | "amount" | "createdAt" | "expiresAt"
>;
type OwnFacts = Pick<Order, "id" | "total" | "state" | "stock" | "paidAt" | "flagReason" | "flaggedAt">;

/** All of an order that follows from its payments, or that something follows from. */
export type WholeOrder = OwnFacts & {
  lines: Pieces[];
  payments: KnownPayment[];
  attempts: KnownAttempt[];
  operations: KnownOperation[];
};

/** An attempt, with what of the order comes along with it. JSON has no dates. */
type Row = KnownAttempt &
  Pick<WholeOrder, "lines" | "payments"> & {
    operations: (Omit<KnownOperation, "sentAt"> & { sentAt: string | null })[];
  };

/**
 * Locks the order of an attempt until the transaction ends, and reads it. Two statements, as what a statement
 * sees of other tables is from before it had to wait for a lock. A callback that comes in meanwhile only
 * refers to the order: it isn't held up (NO KEY).
 */
export async function lockWholeOrder(tx: Transaction, attemptId: string): Promise<WholeOrder> {
  const [order] = await tx.$queryRaw<OwnFacts[]>`
    SELECT "id"::text, "total", "state"::text, "stock"::text, "paidAt", "flagReason", "flaggedAt" FROM "Order"
    WHERE "id" = (SELECT "orderId" FROM "CheckoutAttempt" WHERE "id" = ${attemptId}::uuid)
    FOR NO KEY UPDATE`;
  if (!order) throw new Error(`There is no order with attempt ${attemptId}.`);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a."id"::text, a."orderId"::text, a."state"::text, a."paymentReference", a."currency"::text,
      a."amount", a."createdAt", a."expiresAt",
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT "plexoId", "attemptId", "status", "capturedAmount", "refundedAmount", "onItsWay", "transactions"
        FROM "Payment" WHERE "orderId" = a."orderId" AND "attemptId" = a."id"
      ) AS p) AS "payments",
      (SELECT json_agg(l) FROM (
        SELECT "sku", "quantity" FROM "OrderLine" WHERE "orderId" = a."orderId"
      ) AS l) AS "lines",
      (SELECT coalesce(json_agg(o), '[]') FROM (
        SELECT "id", "paymentId", "kind", "reference", "amount", "state", "sentAt", "plexoStatus", "transactionId"
        FROM "PaymentOperation" WHERE "orderId" = a."orderId"
      ) AS o) AS "operations"
    FROM "CheckoutAttempt" AS a WHERE a."orderId" = ${order.id}::uuid`;
  const attempts = rows.map(
    ({ lines: _lines, payments: _payments, operations: _operations, ...rest }) => rest,
  );
  const { lines = [], operations = [] } = rows[0] ?? {};
  return {
    ...{ ...order, attempts, lines },
    payments: rows.flatMap((row) => row.payments),
    operations: operations.map((one) => ({
      ...one,
      sentAt: one.sentAt === null ? null : new Date(one.sentAt),
    })),
  };
}
