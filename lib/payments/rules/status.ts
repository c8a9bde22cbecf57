import type { PaymentOperation } from "@/prisma/generated/client";
import type { OrderState } from "../../orders/state";
import { type PaymentStatus, paymentStatuses } from "../../plexo/payment";

type Meaning = {
  /**
   * How far the payment has come. A later answer may only lead further (paid stays paid): "denied" never undoes
   * "approved", while a refund or a cancellation does.
   */
  progress: number;
  /** It can still change by itself, so it's worth asking again. */
  isUndecided: boolean;
  /** Its money was captured, whatever became of it since. */
  isCaptured: boolean;
  /** What it makes of an order for which no money was captured. */
  order: (typeof withoutMoney)[number];
  /** What can be done to it. Of anything else Plexo says `invalid-transaction-state`, or what may be done is not known. */
  allows: readonly PaymentOperation["kind"][];
};

/** The states of an order without money. Of several payments the one counts that is named first here. */
export const withoutMoney = [
  "authorized",
  "confirming",
  "cancelled",
  "awaiting_payment",
] as const satisfies OrderState[];

const nothing = { isUndecided: false, isCaptured: false, order: "awaiting_payment", allows: [] } as const;
const goingOn = { ...nothing, isUndecided: true, order: "confirming" } as const;
const money = { ...nothing, isCaptured: true } as const;

/** The only list of what a payment's status means. A new status has to be told of here, or nothing compiles. */
const meanings: Record<PaymentStatus, Meaning> = {
  // A word of Plexo's that we don't know stands below all others, and moves nothing.
  unknown: { ...nothing, progress: 0, isUndecided: true },
  created: { ...goingOn, progress: 1 },
  pending: { ...goingOn, progress: 2 },
  authorized: { ...goingOn, progress: 3, order: "authorized", allows: ["capture", "cancellation"] },
  denied: { ...nothing, progress: 4 },
  failed: { ...nothing, progress: 4 },
  expired: { ...nothing, progress: 4 },
  approved: { ...money, progress: 5, allows: ["capture", "cancellation", "refund"] },
  "partially-refunded": { ...money, progress: 6, allows: ["refund"] },
  refunded: { ...money, progress: 7 },
  cancelled: { ...nothing, progress: 7, order: "cancelled" },
};

const byWord = new Map<string, Meaning>(Object.entries(meanings));

/** What a status means, as a row has it: a word of an earlier build that is no status any more is an unknown one. */
export function meaningOf(status: string): Meaning {
  return byWord.get(status) ?? meanings.unknown;
}

export const isUndecided = (status: string) => meaningOf(status).isUndecided;
export const isCaptured = (status: string) => meaningOf(status).isCaptured;

/** The statuses that are known and undecided, for a query. */
export const undecidedStatuses = paymentStatuses.filter(isUndecided);
