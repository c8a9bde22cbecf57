import type { Payment, PaymentOperation, Prisma } from "@/prisma/generated/client";
import { days, later, seconds } from "../../platform/clock";
import { newest, type PlexoTransaction } from "../../plexo/payment";
import { isRefused, meaningOf } from "./status";

export type OperationKind = PaymentOperation["kind"];

/** The states of an operation that has not ended: asked, sent, or of unknown outcome. */
export const openStates = ["asked", "sent", "unknown"] satisfies PaymentOperation["state"][];

/** Those that count against what is left. A cancellation that is done leaves nothing, whatever Plexo still says of the payment. */
export const countingOperations = {
  OR: [{ state: { in: openStates } }, { state: "done", kind: "cancellation" }],
} satisfies Prisma.PaymentOperationWhereInput;

/** The same of one that was read. */
export function isCounting({ state, kind }: Pick<PaymentOperation, "state" | "kind">): boolean {
  return openStates.some((open) => open === state) || (state === "done" && kind === "cancellation");
}

export const operationColumns = [
  ...(["id", "paymentId", "kind", "reference", "amount", "state"] as const),
  ...(["sentAt", "plexoStatus", "transactionId"] as const),
] satisfies (keyof PaymentOperation)[];
export type KnownOperation = Pick<PaymentOperation, (typeof operationColumns)[number]>;

export type Amounts = Pick<Payment, "status" | "amount" | "capturedAmount" | "refundedAmount">;
export type Moving = Pick<KnownOperation, "kind" | "amount">;

/** Whether an operation can be done to a payment of that status. */
export const isPossible = (kind: OperationKind, status: string) => meaningOf(status).allows.includes(kind);

/** Longer than an answer can take: of an operation that was sent before, the answer got lost. */
export const lostAfter = (timeout: number) => Math.max(seconds(60), timeout * 2 + seconds(5));

/**
 * What of a payment's money may be on its way back: at most what is left, as Plexo may have returned some by
 * another's asking. A cancellation returns all that is left.
 */
export function onItsWay(payment: Omit<Amounts, "status" | "amount">, open: readonly Moving[]): number {
  const left = payment.capturedAmount - payment.refundedAmount;
  return Math.min(left, sumOf(open, "refund") + (has(open, "cancellation") ? left : 0));
}

/** How much more can be asked for, minor units: what is on its way counts as gone (never more than there is). */
export function roomFor(kind: OperationKind, payment: Amounts, open: readonly Moving[]): number {
  if (!isPossible(kind, payment.status) || has(open, "cancellation")) return 0;
  const left = payment.capturedAmount - payment.refundedAmount;
  if (kind === "refund") return left - sumOf(open, "refund");
  if (kind === "capture") return payment.amount - payment.capturedAmount - sumOf(open, "capture");
  return open.length > 0 ? 0 : payment.amount;
}

const has = (open: readonly Moving[], kind: OperationKind) => open.some((one) => one.kind === kind);
const sumOf = (open: readonly Moving[], kind: OperationKind) =>
  open.reduce((sum, one) => sum + (one.kind === kind ? one.amount : 0), 0);

export type Outcome =
  | { state: "done" | "refused"; entry: PlexoTransaction | null }
  /** Plexo has it, and has not decided. */
  | { state: "sent"; entry: PlexoTransaction }
  /** Plexo does not show it. */
  | { state: "missing" };

/**
 * What one entry says of an operation. Only a final word ends it: any other, also one that is not known or
 * missing, says that it's on its way. An approval must be of this kind, and of an amount that can be read, as
 * only then what it moved is counted.
 */
export function outcomeOf(entry: PlexoTransaction, kind: OperationKind): "done" | "refused" | "sent" {
  if (isRefused(entry.status)) return "refused";
  const isCounted = entry.type === kind && (entry.amount !== null || kind === "cancellation");
  return entry.status === "approved" && isCounted ? "done" : "sent";
}

type Asked = {
  /** Of what was sent before this, no answer can come any more. */
  lostBefore: Date;
  /** Whether it was sent before Plexo was asked, or else it cannot be missed. Not told by times: clocks are put back. */
  wasSent: boolean;
  /** The transactions that Plexo answered operations with, this one or others. */
  answered: readonly (string | null)[];
};

/** What became of an operation, by the history of the payment that it is of, as Plexo has it now. Pure. */
export function lookUpOperation(
  operation: KnownOperation,
  transactions: readonly PlexoTransaction[],
  { lostBefore, wasSent, answered }: Asked,
): Outcome {
  const { kind, reference, transactionId, sentAt, plexoStatus } = operation;
  const own = transactions.filter(
    (entry) => entry.referenceId === reference || (entry.id !== null && entry.id === transactionId),
  );
  const final = newest(own.filter((entry) => outcomeOf(entry, kind) !== "sent"));
  if (final) return { state: outcomeOf(final, kind) === "done" ? "done" : "refused", entry: final };
  const latest = newest(own);
  if (latest) return { state: "sent", entry: latest };

  const isLost = wasSent && sentAt !== null && sentAt <= lostBefore && plexoStatus === null;
  const neverArrived = isLost && !mayBeHidden(operation, transactions, answered);
  return neverArrived ? { state: "refused", entry: null } : { state: "missing" };
}

/** Plexo's clock may be another, and its times may have no zone. */
const skew = days(1);

/**
 * Whether an entry that is undecided and names no reference (observed of first entries) may be this operation: of its
 * kind and amount, not older, and not another operation's. Then it can't be said that it never arrived.
 */
function mayBeHidden(
  { kind, amount, sentAt }: KnownOperation,
  entries: readonly PlexoTransaction[],
  answered: readonly (string | null)[],
): boolean {
  return entries.some(
    (entry) =>
      entry.referenceId === null &&
      entry.type === kind &&
      outcomeOf(entry, kind) === "sent" &&
      (entry.amount ?? amount) === amount &&
      !(entry.createdAt && sentAt && entry.createdAt < later(sentAt, -skew)) &&
      !(entry.id !== null && answered.includes(entry.id)),
  );
}
