import type { Prisma } from "@/prisma/generated/client";

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
  | "charge.failed"
  | "callback.received"
  | "payment.seen"
  | "payment.contradicted"
  | "payment.not-understood"
  | "operation.sent"
  | "operation.answered"
  | "operation.ended"
  | "stock.released"
  | "stock.taken-again"
  | "gift-card.given-back"
  | "gift-card.taken-again";

export type NewEvent = {
  orderId: string;
  attemptId?: string;
  kind: PaymentEventKind;
  at: Date;
  data?: Prisma.InputJsonObject;
};
