import type {
  CheckoutAttempt,
  GiftCard,
  GiftCardMovement,
  Mail,
  MoneyMovement,
  Order,
  Payment,
  PaymentCallback,
  PaymentEvent,
  PaymentOperation,
  Variant,
} from "@/prisma/generated/client";
import type { OrderRecord } from "../../lib/payments/record/record";
import type { KnownOperation } from "../../lib/payments/rules/on-its-way";
import type { Transaction } from "../../lib/platform/db";
import { Killed } from "./killed";
import { createTable, type Fields, type Undo } from "./table";

type Lines = { sku: string; quantity: number }[];
export type MemoryOrder = Pick<
  Order,
  | "id"
  | "kind"
  | "currency"
  | "total"
  | "state"
  | "stock"
  | "paidTotal"
  | "refundedTotal"
  | "paidAt"
  | "flagReason"
  | "flaggedAt"
  | "giftCardId"
  | "giftCardTotal"
  | "giftCardHeld"
  | "giftCardTurn"
> & { lines: Lines };
export type MemoryAttempt = Pick<
  CheckoutAttempt,
  | "id"
  | "orderId"
  | "paymentReference"
  | "currency"
  | "amount"
  | "leastAmount"
  | "mostAmount"
  | "installments"
  | "via"
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
type MemoryMail = Pick<Mail, "key" | "kind" | "orderId" | "data">;
type MemoryVariant = Pick<Variant, "sku" | "onHand" | "available" | "held" | "sold">;

export type MemoryCard = Pick<GiftCard, "id" | "currency" | "balance" | "blockedAt" | "expiresAt">;
export type MemoryCardMovement = Pick<
  GiftCardMovement,
  "key" | "giftCardId" | "kind" | "amount" | "orderId"
> & {
  /** Whether a person gave it back. */
  staffId?: string | null;
};

/**
 * The rows that reconciling reads and writes, in memory: as the record that applying needs, and behind the few calls
 * of a Prisma transaction that a checkout makes. Thousands of histories take seconds, and a process can die before
 * any statement.
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
    moneyMovement: table<MoneyMovement>("id"),
    paymentOperation: table<MemoryOperation>("id"),
    paymentEvent: table<PaymentEvent>("id"),
    mail: table<MemoryMail>("key"),
    variant: table<MemoryVariant>("sku"),
    giftCard: table<MemoryCard>("id"),
    giftCardMovement: table<MemoryCardMovement>("key"),
  };
  const newId = () => `row-${++ids}`;

  const unasked = { sentAt: null, leaseUntil: null, lastCheckedAt: null };
  const attemptDefaults = {
    via: "session" as const,
    state: "creating",
    closeReason: null,
    expiresAt: null,
    ...unasked,
  };
  /** As the database's trigger moves a card's balance, and its constraints refuse what cannot be. */
  async function moveCard({ data }: { data: Fields }) {
    const { key, giftCardId, orderId, amount } = data as MemoryCardMovement;
    if (tables.giftCardMovement.get(key)) throw new Error(`${key} is there already.`);
    const card = tables.giftCard.get(giftCardId);
    const order = tables.order.get(orderId ?? "");
    const own = tables.giftCardMovement.rows().filter((one) => one.orderId === orderId);
    const taken = -own.reduce((sum, one) => sum + one.amount, amount);
    if (!card || card.balance + amount < 0) throw new Error("A card's balance would be negative.");
    if (taken < 0 || taken > (order?.giftCardTotal ?? 0)) throw new Error("GiftCardMovement_once");
    await tables.giftCard.update({ where: { id: card.id }, data: { balance: { increment: amount } } });
    return tables.giftCardMovement.create({ data });
  }
  const tx = {
    ...tables,
    giftCardMovement: { ...tables.giftCardMovement, create: moveCard },
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
  };

  const record: OrderRecord = {
    async lockOrders(ids) {
      step();
      return tables.order
        .rows()
        .filter(({ id }) => ids.includes(id))
        .map((order) => {
          const own = <Row extends { orderId: string }>(rows: Row[]) =>
            rows.filter(({ orderId }) => orderId === order.id);
          const moved = tables.giftCardMovement.rows().filter(({ orderId }) => orderId === order.id);
          return {
            ...{ recipientEmail: null, ...order },
            giftCardTaken: -moved.reduce((sum, { amount }) => sum + amount, 0),
            attempts: own(tables.checkoutAttempt.rows()),
            payments: own(tables.payment.rows()),
            operations: own(tables.paymentOperation.rows()),
            flagEvents: own(tables.paymentEvent.rows()).filter(({ kind }) =>
              /^order\.(un)?flagged$/.test(kind),
            ),
          };
        });
    },
    async lockShelf(skus) {
      step();
      return new Map(skus.map((sku) => [sku, tables.variant.get(sku)?.available ?? 0]));
    },
    async lockCards(ids) {
      step();
      return new Map(ids.map((id) => [id, tables.giftCard.get(id)?.balance ?? 0]));
    },
    async write({
      payments,
      movements,
      operations,
      goods,
      cardMovements,
      orders,
      callbacks,
      attempts,
      events,
      mails,
    }) {
      for (const row of payments) await tables.payment.upsert({ where: row, create: row, update: row });
      for (const row of movements) await tables.moneyMovement.create({ data: { id: newId(), ...row } });
      for (const { id, ...data } of operations) {
        await tables.paymentOperation.update({ where: { id }, data });
      }
      for (const { sku, available, held, sold } of goods) {
        const data = {
          ...{ available: { increment: available }, held: { increment: held }, sold: { increment: sold } },
        };
        await tables.variant.update({ where: { sku }, data });
      }
      for (const data of cardMovements) await moveCard({ data });
      for (const { id, ...data } of orders) await tables.order.update({ where: { id }, data });
      for (const { id, repeats, ...data } of callbacks) {
        await tables.paymentCallback.updateMany({ where: { id, repeats, state: "received" }, data });
      }
      for (const { id, closeReason, at, asked } of attempts) {
        const closed = closeReason && { state: "closed", closeReason, closedAt: at };
        const isLeft = tables.paymentCallback
          .rows()
          .some((one) => one.attemptId === id && one.state === "received");
        const next = asked && { nextCheckAt: isLeft ? asked.sooner : asked.nextCheckAt };
        await tables.checkoutAttempt.update({ where: { id }, data: { ...closed, ...next } });
      }
      await tx.paymentEvent.createMany({ data: events });
      if (mails.length > 0) step();
      for (const mail of mails) if (!tables.mail.get(mail.key)) tables.mail.put(mail);
    },
  };

  /** All of the work or nothing; with `dyingAt`, the process is killed before that statement. */
  async function whole<T>(work: () => Promise<T>, dyingAt?: number): Promise<T> {
    undo.length = 0;
    statements = 0;
    killAt = dyingAt ?? Number.POSITIVE_INFINITY;
    try {
      const result = await work();
      // Before the commit is the last moment to die at.
      step();
      return result;
    } catch (error) {
      for (const revert of undo.splice(0).reverse()) revert();
      throw error;
    } finally {
      killAt = Number.POSITIVE_INFINITY;
    }
  }

  return {
    ...tables,
    newId,
    moveCard,
    transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
      whole(() => work(tx as unknown as Transaction)),
    apply: <T>(work: (record: OrderRecord) => Promise<T>, dyingAt?: number) =>
      whole(() => work(record), dyingAt),
  };
}

export type Memory = ReturnType<typeof createMemory>;
