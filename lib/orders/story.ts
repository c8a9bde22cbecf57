import { takenBackBy } from "../payments/rules/status";

/** Who brought something about, or found it out. */
export type Source =
  | "shopper"
  | "shop"
  | "callback"
  | "result-page"
  | "checkout"
  | "due"
  | "merchant"
  /** Seen at Plexo without a callback that told of it. */
  | "found"
  | "staff";

export type StoryEntry = {
  key: string;
  at: Date;
  source: Source;
  /** Of staff: who. */
  who?: string;
  /** What happened, in the record's own words: an event's kind, "callback", or "audit". */
  kind: string;
  /** All that is on record of it: never card data, which is left out before anything is stored. */
  raw: Record<string, unknown>;
};

type EventRow = { id: string; at: Date; kind: string; data: unknown };
type CallbackRow = {
  id: string;
  receivedAt: Date;
  lastAt: Date;
  repeats: number;
  body: unknown;
  paymentId: string | null;
  problem: string | null;
  state: string;
  reason: string | null;
  processedAt: Date | null;
};
type AuditRow = {
  id: string;
  at: Date;
  action: string;
  before: unknown;
  after: unknown;
  note: string | null;
  staff: { name: string } | null;
};

export type StoryRows = {
  events: readonly EventRow[];
  callbacks: readonly CallbackRow[];
  audit: readonly AuditRow[];
};

const callers: readonly Source[] = ["callback", "result-page", "checkout", "due", "merchant"];

const own: Record<string, Source> = {
  "order.created": "shopper",
  "attempt.created": "shopper",
  // The inbox is told of from its own table.
  "operation.sent": "merchant",
};

/**
 * All that is known of an order's past in the order of its time, each with where it comes from. What was written
 * down in one transaction has one time, so what follows from an answer of Plexo has the source of that answer.
 */
export function tellStory({ events, callbacks, audit }: StoryRows): StoryEntry[] {
  const askedBy = new Map<number, Source>();
  for (const { at, kind, data } of events) {
    if (kind === "payment.seen") askedBy.set(at.getTime(), seenBy(data, at, callbacks));
  }
  return [
    ...events
      .filter(({ kind }) => kind !== "callback.received")
      .map(({ id, at, kind, data }) => ({
        ...{ key: id, at, kind, raw: toRaw(data) },
        source: own[kind] ?? askedBy.get(at.getTime()) ?? ("shop" as const),
      })),
    ...callbacks.map(({ id, receivedAt, ...raw }) => ({
      ...{ key: id, at: receivedAt, kind: "callback", raw, source: "callback" as const },
    })),
    ...audit.map(({ id, at, staff, ...raw }) => ({
      ...{ key: id, at, kind: "audit", raw, source: "staff" as const, who: staff?.name },
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
}

function seenBy(data: unknown, at: Date, callbacks: readonly CallbackRow[]): Source {
  const { by, paymentId } = Object(data);
  const caller = callers.find((each) => each === by) ?? "shop";
  if (caller !== "due") return caller;
  const isTold = callbacks.some((one) => one.paymentId === paymentId && one.receivedAt <= at);
  return isTold ? "due" : "found";
}

const toRaw = (data: unknown): Record<string, unknown> =>
  typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};

type Sums = {
  amount: number;
  capturedAmount: number;
  refundedAmount: number;
  onItsWay: number;
  status: string;
};

/** An order's money, in minor units of its currency. */
export type Money = {
  /** Null: its payer has not chosen it yet. */
  asked: number | null;
  /** What a gift card pays of it. All that follows went through Plexo. */
  giftCard: number;
  authorized: number;
  captured: number;
  /** To be returned by operations that have not ended. */
  onItsWay: number;
  refunded: number;
  /** Captured, and neither returned nor about to be. */
  left: number;
};

/** Adds up all payments of an order. Of those that are neither captured nor refused, the whole is set aside. */
export function sumMoney(
  { total, giftCardTotal }: { total: number | null; giftCardTotal: number },
  payments: readonly Sums[],
): Money {
  const sum = (of: (payment: Sums) => number) => payments.reduce((all, payment) => all + of(payment), 0);
  const captured = sum(({ capturedAmount }) => capturedAmount);
  // No refund tells of a payment that was cancelled: all that was captured of it went back.
  const hasGone = ({ status }: Sums) => takenBackBy(status) === "cancellation";
  const refunded = sum((one) => (hasGone(one) ? one.capturedAmount : one.refundedAmount));
  const onItsWay = sum((one) => (hasGone(one) ? 0 : one.onItsWay));
  const authorized = sum(({ status, amount }) => (status === "authorized" ? amount : 0));
  const left = captured - refunded - onItsWay;
  return { asked: total, giftCard: giftCardTotal, authorized, captured, onItsWay, refunded, left };
}
