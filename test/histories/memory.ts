import type {
  CheckoutAttempt,
  Order,
  Payment,
  PaymentCallback,
  PaymentEvent,
  PaymentOperation,
  Variant,
} from "@/prisma/generated/client";
import type { KnownOperation } from "../../lib/payments/rules/on-its-way";
import type { Transaction } from "../../lib/platform/db";
import { Killed } from "./killed";
import { createTable, type Fields, type Undo } from "./table";

type Lines = { sku: string; quantity: number }[];
export type MemoryOrder = Pick<
  Order,
  | "id"
  | "currency"
  | "total"
  | "state"
  | "stock"
  | "paidTotal"
  | "refundedTotal"
  | "paidAt"
  | "flagReason"
  | "flaggedAt"
> & { lines: Lines };
export type MemoryAttempt = Pick<
  CheckoutAttempt,
  | "id"
  | "orderId"
  | "paymentReference"
  | "currency"
  | "amount"
  | "installments"
  | "state"
  | "closeReason"
  | "expiresAt"
  | "sentAt"
  | "leaseUntil"
  | "nextCheckAt"
  | "lastCheckedAt"
  | "createdAt"
  | "closedAt"
>;
export type MemoryCallback = Pick<
  PaymentCallback,
  "id" | "attemptId" | "paymentId" | "repeats" | "state" | "reason" | "processedAt"
>;
export type MemoryOperation = KnownOperation & Pick<PaymentOperation, "orderId" | "finishedAt">;
type MemoryVariant = Pick<Variant, "sku" | "onHand" | "available" | "held" | "sold">;

/**
 * The rows that reconciling reads and writes, in memory, behind the few calls of a Prisma transaction that it
 * makes. It runs what the shop's own code sends, statement by statement, so that thousands of histories take
 * seconds, and it can die before any of them.
 */
export function createMemory() {
  const undo: Undo = [];
  let ids = 0;
  let statements = 0;
  let killAt = Number.POSITIVE_INFINITY;

  const step = () => {
    if (++statements >= killAt) throw new Killed();
  };
  const table = <Row extends object>(key: keyof Row & string) => createTable<Row>(key, undo, step);
  const tables = {
    order: table<MemoryOrder>("id"),
    checkoutAttempt: table<MemoryAttempt>("id"),
    paymentCallback: table<MemoryCallback>("id"),
    payment: table<Payment>("plexoId"),
    paymentOperation: table<MemoryOperation>("id"),
    paymentEvent: table<PaymentEvent>("id"),
    variant: table<MemoryVariant>("sku"),
  };
  const newId = () => `row-${++ids}`;

  const unasked = { sentAt: null, leaseUntil: null, lastCheckedAt: null };
  const attemptDefaults = { state: "creating", closeReason: null, expiresAt: null, ...unasked };
  const tx = {
    ...tables,
    checkoutAttempt: {
      ...tables.checkoutAttempt,
      create: ({ data }: { data: Fields }) =>
        tables.checkoutAttempt.create({ data: { id: newId(), ...attemptDefaults, ...data } }),
    },
    paymentEvent: {
      ...tables.paymentEvent,
      createMany: async ({ data }: { data: Fields[] }) => {
        step();
        for (const event of data) tables.paymentEvent.put({ id: newId(), ...event });
      },
    },
    $queryRaw: readOrder,
    $executeRaw: moveStock,
  };

  /** What `lockWholeOrder` reads: first the order of an attempt, then the attempts of the order. */
  async function readOrder(strings: readonly string[], id: string): Promise<object[]> {
    step();
    const sql = strings.join("");
    const attempt = tables.checkoutAttempt.get(id);
    if (sql.includes('SELECT "orderId" FROM "CheckoutAttempt"')) {
      return tables.order.rows().filter((order) => order.id === attempt?.orderId);
    }
    if (!sql.includes('FROM "CheckoutAttempt" AS a')) return [];
    const lines = tables.order.get(id)?.lines;
    const paymentsOf = (attemptId: string) =>
      tables.payment.rows().filter((payment) => payment.attemptId === attemptId);
    // They come as JSON, which has no dates.
    const operations = tables.paymentOperation
      .rows()
      .filter(({ orderId }) => orderId === id)
      .map((row) => ({ ...row, sentAt: row.sentAt?.toISOString() ?? null }));
    return tables.checkoutAttempt
      .rows()
      .filter(({ orderId }) => orderId === id)
      .map((row) => ({ ...row, lines, operations, payments: paymentsOf(row.id) }));
  }

  /** Does what an UPDATE of a variant's counters says: `"a" = "a" + $1, … WHERE "sku" = $n [AND "a" >= $m]`. */
  async function moveStock(strings: readonly string[], ...values: (string | number)[]): Promise<number> {
    step();
    const sql = strings.reduce((text, part, at) => `${text}\0${at - 1}\0${part}`);
    const value = (at: string | undefined) => values[Number(at)];
    const row = tables.variant.get(String(value(/"sku" = \0(\d+)\0/.exec(sql)?.[1])));
    const least = /AND "(\w+)" >= \0(\d+)\0/.exec(sql);
    if (!row || (least && Number(Reflect.get(row, least[1] ?? "")) < Number(value(least[2])))) return 0;
    const change: Record<string, number> = {};
    for (const [, to = "", from = "", sign, at] of sql.matchAll(/"(\w+)" = "(\w+)" ([+-]) \0(\d+)\0/g)) {
      change[to] = Number(Reflect.get(row, from)) + (sign === "-" ? -1 : 1) * Number(value(at));
    }
    await tables.variant.update({ where: { sku: row.sku }, data: change });
    return 1;
  }

  return {
    ...tables,
    newId,
    /** All of the work or nothing; with `dyingAt`, the process is killed before that statement. */
    async transaction<T>(work: (tx: Transaction) => Promise<T>, dyingAt?: number): Promise<T> {
      undo.length = 0;
      statements = 0;
      killAt = dyingAt ?? Number.POSITIVE_INFINITY;
      try {
        const result = await work(tx as unknown as Transaction);
        // Before the commit is the last moment to die at.
        step();
        return result;
      } catch (error) {
        for (const revert of undo.splice(0).reverse()) revert();
        throw error;
      } finally {
        killAt = Number.POSITIVE_INFINITY;
      }
    },
  };
}

export type Memory = ReturnType<typeof createMemory>;
