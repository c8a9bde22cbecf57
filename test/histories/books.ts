import type {
  CheckoutAttempt,
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

/** The rows that the invariants are about, wherever they are kept. */
export type Books = {
  orders: (Pick<
    Order,
    | "id"
    | "kind"
    | "total"
    | "state"
    | "stock"
    | "paidTotal"
    | "refundedTotal"
    | "flagReason"
    | "giftCardTotal"
    | "giftCardHeld"
  > & {
    lines: { sku: string; quantity: number }[];
  })[];
  attempts: Pick<
    CheckoutAttempt,
    "id" | "orderId" | "paymentReference" | "state" | "closeReason" | "nextCheckAt"
  >[];
  callbacks: Pick<PaymentCallback, "id" | "attemptId" | "state" | "reason">[];
  events: Pick<PaymentEvent, "orderId" | "kind" | "data" | "at">[];
  mails: Pick<Mail, "key" | "kind" | "orderId" | "data">[];
  movements: Pick<MoneyMovement, "paymentId" | "kind" | "amount">[];
  payments: Pick<
    Payment,
    "plexoId" | "orderId" | "status" | "capturedAmount" | "refundedAmount" | "onItsWay" | "authorizedUntil"
  >[];
  operations: Pick<
    PaymentOperation,
    "reference" | "orderId" | "paymentId" | "kind" | "amount" | "state" | "plexoStatus"
  >[];
  /** What each was issued with, and what is left. */
  cards: { id: string; issued: number; balance: number }[];
  cardMovements: (Pick<GiftCardMovement, "giftCardId" | "kind" | "amount" | "orderId"> & {
    /** Who gave it back by hand. */
    staffId?: string | null;
  })[];
  variants: Pick<Variant, "sku" | "onHand" | "available" | "held" | "sold">[];
};
