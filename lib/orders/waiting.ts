import type { Currency } from "../money";
import { type OperationKind, openStates } from "../payments/rules/on-its-way";
import { db } from "../platform/db";

/** More than a person reads at once. */
const most = 200;

/** What of an order is not at its end, since when, and why. Amounts in minor units. */
export type Waiting = {
  number: number;
  currency: Currency;
  since: Date;
  why: string;
  /** By which Plexo is asked about it, and when it was, and will be. */
  attempt: { id: string; lastCheckedAt: Date | null; nextCheckAt: Date | null };
} & ({ what: "answer" } | { what: "payment"; amount: number } | { what: OperationKind; amount: number });

const ofOrder = { select: { number: true, currency: true } };
const ofAttempt = { select: { id: true, lastCheckedAt: true, nextCheckAt: true } };

/**
 * All that waits, longest first: attempts that Plexo cannot be asked about, payments that Plexo has not decided on
 * or that wait to be captured, and operations that are on their way.
 */
export async function listWaiting(): Promise<Waiting[]> {
  const [attempts, payments, operations] = await Promise.all([
    db().checkoutAttempt.findMany({
      where: { unreachableSince: { not: null } },
      include: { order: ofOrder },
      orderBy: { unreachableSince: "asc" },
      take: most,
    }),
    db().payment.findMany({
      where: { order: { state: { in: ["confirming", "authorized"] } }, status: { in: [...undecided] } },
      include: { order: ofOrder, attempt: ofAttempt },
      orderBy: { seenAt: "asc" },
      take: most,
    }),
    db().paymentOperation.findMany({
      where: { state: { in: openStates } },
      include: { order: ofOrder, payment: { select: { attempt: ofAttempt } } },
      orderBy: { createdAt: "asc" },
      take: most,
    }),
  ]);
  const waiting = [
    ...attempts.map(({ order, unreachableSince, unreachableReason, id, lastCheckedAt, nextCheckAt }) => ({
      attempt: { id, lastCheckedAt, nextCheckAt },
      ...{ ...order, what: "answer" as const, since: unreachableSince ?? new Date(0) },
      why: unreachableReason ?? "",
    })),
    ...payments.map(({ order, attempt, amount, status, seenAt, plexoCreatedAt }) => ({
      attempt,
      ...{ ...order, what: "payment" as const, amount, since: plexoCreatedAt ?? seenAt },
      why: `Plexo says: ${status}`,
    })),
    ...operations.map(({ order, payment, kind, amount, createdAt, state, plexoStatus, resultMessage }) => ({
      attempt: payment.attempt,
      ...{ ...order, what: kind, amount, since: createdAt },
      why: plexoStatus ? `Plexo says: ${plexoStatus}` : [state, resultMessage].filter(Boolean).join(": "),
    })),
  ];
  return waiting.sort((a, b) => a.since.getTime() - b.since.getTime());
}

const undecided = ["created", "pending", "authorized"] as const;
