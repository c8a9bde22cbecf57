import { type PaymentOperation, Prisma } from "@/prisma/generated/client";
import type { Currency } from "../money";
import { type OperationKind, openStates } from "../payments/rules/on-its-way";
import { awaitedStatuses } from "../payments/rules/status";
import { db } from "../platform/db";

/** More than a person reads at once. */
const most = 200;

/** What of an order is not at its end, since when, and why. Amounts in minor units. */
export type Waiting = {
  number: number;
  currency: Currency;
  since: Date;
  /** Plexo's own word for how it stands; null where it has said none. */
  status: string | null;
  /** Of an operation that Plexo has said nothing of: how far it got. */
  state: PaymentOperation["state"] | null;
  /** What hinders it, where that is on record. */
  why: string;
  /** By which Plexo is asked about it, and when it was, and will be. */
  attempt: { id: string; lastCheckedAt: Date | null; nextCheckAt: Date | null };
} & ({ what: "answer" } | { what: "payment"; amount: number } | { what: OperationKind; amount: number });

/**
 * All that waits, longest first: attempts that Plexo cannot be asked about, payments that Plexo has not decided on
 * or that wait to be captured, and operations that are on their way.
 */
export async function listWaiting(): Promise<Waiting[]> {
  const [attempts, payments, operations] = await Promise.all([
    db().$queryRaw<(OfAttempt & { since: Date; why: string | null })[]>`
      SELECT ${ofAttempt}, a."unreachableSince" AS "since", a."unreachableReason" AS "why"
      FROM "CheckoutAttempt" AS a JOIN "Order" AS o ON o."id" = a."orderId"
      WHERE a."unreachableSince" IS NOT NULL ORDER BY a."unreachableSince" LIMIT ${most}`,
    db().$queryRaw<(OfAttempt & { since: Date; amount: number; status: string })[]>`
      SELECT ${ofAttempt}, coalesce(p."plexoCreatedAt", p."seenAt") AS "since", p."amount", p."status"
      FROM "Payment" AS p JOIN "CheckoutAttempt" AS a ON a."id" = p."attemptId"
        JOIN "Order" AS o ON o."id" = p."orderId"
      WHERE o."state" IN ('confirming', 'authorized') AND p."status" = ANY(${awaitedStatuses})
      ORDER BY p."seenAt" LIMIT ${most}`,
    db().$queryRaw<(OfAttempt & OperationRow)[]>`
      SELECT ${ofAttempt}, w."createdAt" AS "since", w."kind"::text, w."amount", w."state"::text, w."plexoStatus",
        w."resultMessage"
      FROM "PaymentOperation" AS w JOIN "Payment" AS p ON p."plexoId" = w."paymentId"
        JOIN "CheckoutAttempt" AS a ON a."id" = p."attemptId" JOIN "Order" AS o ON o."id" = w."orderId"
      WHERE w."state" = ANY(${[...openStates]}::"OperationState"[]) ORDER BY w."createdAt" LIMIT ${most}`,
  ]);
  const unsaid = { status: null, state: null, why: "" };
  const waiting = [
    ...attempts.map(({ why, ...row }) => ({
      ...{ ...toWaiting(row), ...unsaid, what: "answer" as const, why: why ?? "" },
    })),
    ...payments.map(({ amount, status, ...row }) => ({
      ...{ ...toWaiting(row), ...unsaid, what: "payment" as const, amount, status },
    })),
    ...operations.map(({ kind, amount, state, plexoStatus: status, resultMessage, ...row }) => ({
      ...{ ...toWaiting(row), ...unsaid, what: kind, amount, status },
      ...(!status && { state, why: resultMessage ?? "" }),
    })),
  ];
  return waiting.sort((a, b) => a.since.getTime() - b.since.getTime());
}

type OfAttempt = Pick<Waiting, "number" | "currency"> & Waiting["attempt"];
type OperationRow = { since: Date; kind: OperationKind } & Pick<
  PaymentOperation,
  "amount" | "state" | "plexoStatus" | "resultMessage"
>;

const ofAttempt = Prisma.sql`
  o."number", o."currency"::text, a."id"::text, a."lastCheckedAt", a."nextCheckAt"`;

function toWaiting({ number, currency, since, ...attempt }: OfAttempt & { since: Date }) {
  const { id, lastCheckedAt, nextCheckAt } = attempt;
  return { number, currency, since, attempt: { id, lastCheckedAt, nextCheckAt } };
}
