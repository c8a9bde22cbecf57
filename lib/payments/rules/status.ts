import type { PaymentOperation } from "@/prisma/generated/client";
import type { OrderState } from "../../orders/state";
import { type PaymentStatus, paymentStatuses } from "../../plexo/payment";

type Meaning = {
  /**
   * How far the payment has come. A later answer may only lead further (paid stays paid): "denied" never undoes
   * "approved", while a refund or a cancellation does.
   */
  progress: number;
  /** It changes no more, but by an operation: there is nothing to ask Plexo for. */
  isFinal: boolean;
  /** What was asked for came to nothing. */
  isRefused: boolean;
  /** Its money was captured, whatever became of it since. */
  isCaptured: boolean;
  /** By which operation all of its money went back, also where its history lists no such transaction. */
  takenBackBy: "refund" | "cancellation" | null;
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

const nothing = {
  isFinal: true,
  isRefused: false,
  isCaptured: false,
  takenBackBy: null,
  order: "awaiting_payment",
  allows: [],
} as const;
const underWay = { ...nothing, isFinal: false, order: "confirming" } as const;
const refused = { ...nothing, isRefused: true, progress: 4 } as const;
const money = { ...nothing, isCaptured: true } as const;

/** The only list of what a payment's status means. A new status has to be told of here, or nothing compiles. */
const meanings: Record<PaymentStatus, Meaning> = {
  // A word of Plexo's that we don't know stands below all others, and moves nothing.
  unknown: { ...nothing, progress: 0, isFinal: false },
  created: { ...underWay, progress: 1 },
  pending: { ...underWay, progress: 2 },
  authorized: { ...underWay, progress: 3, order: "authorized", allows: ["capture", "cancellation"] },
  denied: refused,
  failed: refused,
  expired: refused,
  approved: { ...money, progress: 5, allows: ["capture", "cancellation", "refund"] },
  "partially-refunded": { ...money, progress: 6, allows: ["refund"] },
  refunded: { ...money, progress: 7, takenBackBy: "refund" },
  cancelled: { ...nothing, progress: 7, takenBackBy: "cancellation", order: "cancelled" },
};

const byWord = new Map<string, Meaning>(Object.entries(meanings));

/** What a status means, as a row has it: a word of an earlier build that is no status any more is an unknown one. */
export function meaningOf(status: string): Meaning {
  return byWord.get(status) ?? meanings.unknown;
}

export const isFinal = (status: string) => meaningOf(status).isFinal;
export const isRefused = (status: string) => meaningOf(status).isRefused;
export const isCaptured = (status: string) => meaningOf(status).isCaptured;
export const takenBackBy = (status: string) => meaningOf(status).takenBackBy;

/** Whether Plexo has the payment and has not decided on it; of a status that is not known, that cannot be said. */
export function isAwaited(status: string): boolean {
  const meaning = meaningOf(status);
  return !meaning.isFinal && meaning !== meanings.unknown;
}

/** The statuses of which that is so, for a query. */
export const awaitedStatuses = paymentStatuses.filter(isAwaited);
