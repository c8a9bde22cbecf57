import type {
  CheckoutAttempt,
  CloseReason,
  GiftCard,
  GiftCardMovement,
  Order,
  Payment,
  PaymentCallback,
  PaymentOperation,
} from "@/prisma/generated/client";
import type { GoodsMove, Pieces } from "../../catalog/moves";
import type { NewMail } from "../../mail/kinds";
import type { PlexoPayment } from "../../plexo/payment";
import type { NewEvent } from "./event";
import type { Movement } from "./movements";
import type { KnownOperation } from "./on-its-way";

export const attemptColumns = [
  ...(["id", "orderId", "via", "state", "paymentReference", "currency", "amount"] as const),
  ...(["leastAmount", "mostAmount", "installments", "createdAt", "expiresAt"] as const),
] satisfies (keyof CheckoutAttempt)[];
export type KnownAttempt = Pick<CheckoutAttempt, (typeof attemptColumns)[number]>;

/** All of an order that follows from its payments, or that something follows from. */
export type KnownOrder = Pick<
  Order,
  | "id"
  | "kind"
  | "currency"
  | "total"
  | "state"
  | "stock"
  | "refundedTotal"
  | "paidAt"
  | "flagReason"
  | "flaggedAt"
  | "recipientEmail"
  | "giftCardId"
  | "giftCardTotal"
  | "giftCardHeld"
  | "giftCardTurn"
> & {
  /** What its gift card has paid of it at present, minor units: less than its part where some was given back by hand. */
  giftCardTaken: number;
  lines: Pieces[];
  payments: Payment[];
  attempts: KnownAttempt[];
  operations: KnownOperation[];
  /** What was said of its flags until now. */
  flagEvents: { kind: string; data: unknown }[];
};

/** Where to look for an attempt's payments. */
export type KnownAtPlexo = {
  paymentReference: string;
  /** Payments that are stored, by Plexo's ids. */
  known: { id: string; status: string }[];
  callbacks: { paymentId: string | null }[];
};

/** Who wants to know. For the log and the order's story: the answer is the same for all. */
export type ReconcileCaller = "callback" | "result-page" | "due" | "checkout" | "merchant";

/** What Plexo said about one attempt when it was asked. */
export type PlexoAnswer = {
  orderId: string;
  attemptId: string;
  payments: PlexoPayment[];
  /** Whether these are all that Plexo has under the attempt's reference, or only those that callbacks named. */
  isWhole: boolean;
  /** The callbacks that were in the inbox before: Plexo knew what they tell of when it answered. */
  callbacks: { id: string; repeats: number }[];
  /** The operations that were sent before: one that came later cannot be missed. */
  sent: string[];
  at: Date;
  caller: ReconcileCaller;
};

/** What is to be written down, of any number of orders: a list for each table. */
export type Changes = {
  orders: (Pick<
    Order,
    | "id"
    | "total"
    | "state"
    | "stock"
    | "paidTotal"
    | "refundedTotal"
    | "paidAt"
    | "flagReason"
    | "flaggedAt"
    | "giftCardHeld"
    | "giftCardTurn"
  > & { updatedAt: Date })[];
  /** Whole rows, known before or new. */
  payments: Payment[];
  movements: Movement[];
  operations: OperationChange[];
  goods: GoodsMove[];
  /** Only where the callback was not sent again meanwhile. */
  callbacks: Pick<PaymentCallback, "id" | "repeats" | "state" | "reason" | "processedAt">[];
  attempts: AttemptChange[];
  events: NewEvent[];
  mails: NewMail[];
  /** What gift cards that orders are paid with are given back, and what is taken from them once more. */
  cardMovements: CardMovement[];
  /** Gift cards that were bought: once for an order. */
  issued: IssuedCard[];
  /** Orders that gift cards were bought with, and that money went back of: what is left of the cards is blocked. */
  blocked: { orderId: string; at: Date }[];
};

export type CardMovement = Pick<GiftCardMovement, "giftCardId" | "kind" | "amount" | "key" | "at"> & {
  orderId: string;
};

export type IssuedCard = Pick<GiftCard, "currency" | "amount"> & { orderId: string; at: Date };

export type OperationChange = Pick<
  PaymentOperation,
  "id" | "state" | "plexoStatus" | "transactionId" | "resultCode" | "resultMessage" | "finishedAt"
>;

export type AttemptChange = {
  id: string;
  /** Null: it stays as it is. */
  closeReason: CloseReason | null;
  at: Date;
  /** Of the attempt that Plexo was asked about: when it is asked about next. */
  asked: {
    nextCheckAt: Date | null;
    /** The same, where a callback came in while Plexo was asked. */
    sooner: Date;
  } | null;
};
