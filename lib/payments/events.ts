import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../platform/db";

/** What can be said in an order's history of its money. Each kind's data never holds card data or a person's. */
export type PaymentEventKind =
  | "order.created"
  | "order.state"
  | "order.flagged"
  | "order.unflagged"
  | "attempt.created"
  | "attempt.closed"
  | "session.created"
  | "session.failed"
  | "callback.received"
  | "payment.seen"
  | "payment.contradicted"
  | "payment.not-understood"
  | "operation.sent"
  | "operation.answered"
  | "operation.ended"
  | "stock.released"
  | "stock.taken-again";

export type NewEvent = {
  orderId: string;
  attemptId?: string;
  kind: PaymentEventKind;
  at: Date;
  data?: Prisma.InputJsonObject;
};

/** Appends to the history of an order's money; nothing there is ever changed (a trigger sees to it). */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  await recordEvents(tx, [event]);
}

/** Appends several, in one statement. */
export async function recordEvents(tx: Transaction, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.paymentEvent.createMany({ data: events.map((event) => ({ ...event, data: event.data ?? {} })) });
}
