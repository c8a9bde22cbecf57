import type { PaymentOperation } from "@/prisma/generated/client";
import { later, now } from "../platform/clock";
import { db, type Transaction, transaction } from "../platform/db";
import { env } from "../platform/env";
import { randomToken } from "../platform/ids";
import { orderSubject, recordAudit } from "../staff/audit";
import { mayOperate } from "./may-operate";
import { recordEvent } from "./record/events";
import { lockOrder } from "./record/lock-order";
import {
  countingOperations,
  isPossible,
  lostAfter,
  type OperationKind,
  onItsWay,
  roomFor,
} from "./rules/on-its-way";
import type { OperationReason } from "./rules/operation-reasons";
import { seenState } from "./rules/seen";

export type OperationRequest = {
  /** Plexo's id of the payment. */
  paymentId: string;
  kind: OperationKind;
  /** Minor units; for a cancellation, all of it. */
  amount: number;
  reason?: OperationReason;
  /** Stays with the shop. */
  note?: string;
  /** The form at the desk that asks: who sent it, its key, which is used once, and what it had shown (`seenState`). */
  form?: { staff: { id: string }; key: string; seen: string };
};

export type Operation = PaymentOperation & { attemptId: string };

export type Refused =
  /** no-payment: there is none. not-possible: the payment's status does not allow it. too-much: more than is left. */
  | "no-payment"
  | "not-possible"
  | "too-much"
  /** changed: the form had shown something else. key-used: its key was used for something else. */
  | "changed"
  | "key-used"
  /** not-allowed: that person may not do that. over-limit: not so much of one order. */
  | "not-allowed"
  | "over-limit";

export type Started = { ok: true; operation: Operation; isNew: boolean } | { ok: false; reason: Refused };

/**
 * Stores an operation, with who asked for it and why, before anything is sent (reference before request). What may be
 * done is decided with the order locked, on what is so then. A form that is sent again gets the operation that it
 * asked for the first time, whatever has changed since.
 */
export async function startOperation(request: OperationRequest): Promise<Started> {
  const { paymentId: plexoId } = request;
  // An id that no text of the database can be is of no payment.
  if (plexoId.includes("\0")) return { ok: false, reason: "no-payment" };
  const owner = await db().payment.findUnique({ where: { plexoId }, select: { orderId: true } });
  if (!owner) return { ok: false, reason: "no-payment" };
  return transaction(async (tx) => {
    await lockOrder(tx, owner.orderId);
    return (await findStarted(tx, request)) ?? store(tx, request);
  });
}

async function findStarted(tx: Transaction, request: OperationRequest): Promise<Started | null> {
  const { form, paymentId, kind, amount } = request;
  if (!form) return null;
  const operation = await tx.paymentOperation.findUnique({
    where: { key: form.key },
    include: { payment: { select: { attemptId: true } } },
  });
  if (!operation) return null;
  const isSame =
    operation.paymentId === paymentId &&
    operation.kind === kind &&
    operation.amount === amount &&
    operation.staffId === form.staff.id;
  if (!isSame) return { ok: false, reason: "key-used" };
  return { ok: true, operation: { ...operation, attemptId: operation.payment.attemptId }, isNew: false };
}

async function store(tx: Transaction, request: OperationRequest): Promise<Started> {
  const { paymentId, kind, amount, reason, note, form } = request;
  const { operations, order, ...payment } = await tx.payment.findUniqueOrThrow({
    where: { plexoId: paymentId },
    include: {
      operations: { where: countingOperations },
      order: { select: { number: true, currency: true } },
    },
  });
  if (form) {
    if (form.seen !== seenState(payment, operations)) return { ok: false, reason: "changed" };
    const refused = await mayOperate(tx, form.staff, { kind, amount, payment, currency: order.currency });
    if (refused) return { ok: false, reason: refused };
  }
  if (!isPossible(kind, payment.status)) return { ok: false, reason: "not-possible" };
  if (amount <= 0 || amount > roomFor(kind, payment, operations)) return { ok: false, reason: "too-much" };

  const { orderId, attemptId } = payment;
  const at = now();
  const operation = await tx.paymentOperation.create({
    data: {
      ...{ orderId, paymentId, kind, amount, reason, note },
      ...(form && { key: form.key, staffId: form.staff.id }),
      reference: `op-${randomToken()}`,
      createdAt: at,
      nextCheckAt: later(at, lostAfter(env().PLEXO_TIMEOUT_MS)),
    },
  });
  const open = operations.filter(({ state }) => state !== "done");
  const data = { onItsWay: onItsWay(payment, [...open, operation]) };
  await tx.payment.update({ where: { plexoId: paymentId }, data });
  const { reference } = operation;
  const told = { paymentId, operation: kind, amount, reference };
  await recordEvent(tx, { orderId, attemptId, kind: "operation.sent", at, data: told });
  await recordAudit(tx, {
    staff: form?.staff ?? null,
    action: `order.${kind}`,
    subject: orderSubject(order.number),
    after: { paymentId, amount, reference, ...(reason && { reason }) },
    ...(note !== undefined && { note }),
  });
  return { ok: true, operation: { ...operation, attemptId }, isNew: true };
}
