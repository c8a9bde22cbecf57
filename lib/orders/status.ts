import { isRefused } from "../payments/rules/status";
import type { OrderState } from "./state";

/** What an order is to its shopper, in one word. */
export type OrderStatus =
  | "paid"
  | "authorized"
  | "confirming"
  /** Plexo gave a voucher, which is to be paid. */
  | "voucher"
  | "declined"
  | "expired"
  | "unpaid"
  | "refunded"
  | "partially_refunded"
  | "partially_paid"
  | "cancelled"
  | "in_review";

export type StatusFacts = {
  state: OrderState;
  flagReason: string | null;
  /** Newest first. */
  attempts: {
    state: "creating" | "open" | "closed";
    closeReason: string | null;
    payments: { status: string }[];
  }[];
  /** Whether it waits to be paid with one. */
  hasVoucher?: boolean;
  /** Whether a saved card is being charged for it. */
  isBeingCharged?: boolean;
};

/**
 * The one word. An order that is not paid is told apart by its newest attempt: a decline and a session that
 * ran out call for different words, although both leave the order as it was.
 */
export function orderStatus(facts: StatusFacts): OrderStatus {
  const { state, flagReason, attempts, hasVoucher, isBeingCharged } = facts;
  if (state === "confirming" && hasVoucher) return "voucher";
  if (state !== "awaiting_payment") return state;
  if (isInReview({ flagReason, attempts })) return "in_review";
  if (isBeingCharged) return "confirming";

  const [latest] = attempts;
  if (!latest) return "unpaid";
  if (latest.payments.some(({ status }) => status !== "expired" && isRefused(status))) return "declined";
  if (latest.payments.some(({ status }) => status === "expired")) return "expired";
  return latest.state === "closed" && latest.closeReason === "expired" ? "expired" : "unpaid";
}

/**
 * Whether an order without money may have been paid all the same, so that nothing more is to be charged: Plexo's
 * payment is not the one that was asked for, or what its word for it means is not known.
 */
export function isInReview({ flagReason, attempts }: Pick<StatusFacts, "flagReason"> & Paid): boolean {
  if (flagReason?.includes("contradicted:")) return true;
  return attempts.some(({ payments }) => payments.some(({ status }) => status === "unknown"));
}

type Paid = { attempts: { payments: { status: string }[] }[] };

type Meaning = {
  /** Nothing more happens unless the shopper or the merchant does something: the page may stop asking. */
  isSettled: boolean;
  /** The shopper may be sent to pay it (again). */
  isPayable: boolean;
  /** How it looks at first sight. */
  mood: "good" | "waiting" | "bad";
};

const bought = { isSettled: true, isPayable: false, mood: "good" } as const;
const waiting = { isSettled: false, isPayable: false, mood: "waiting" } as const;
const unpaid = { isSettled: true, isPayable: true, mood: "bad" } as const;

const meanings: Record<OrderStatus, Meaning> = {
  paid: bought,
  authorized: bought,
  refunded: bought,
  partially_refunded: bought,
  partially_paid: { ...bought, mood: "waiting" },
  confirming: waiting,
  voucher: waiting,
  in_review: waiting,
  unpaid: { ...waiting, isPayable: true },
  declined: unpaid,
  expired: unpaid,
  cancelled: unpaid,
};

export const isSettled = (status: OrderStatus) => meanings[status].isSettled;
export const isPayable = (status: OrderStatus) => meanings[status].isPayable;
export const moodOf = (status: OrderStatus) => meanings[status].mood;
