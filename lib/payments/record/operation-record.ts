import type { PaymentOperation, Prisma } from "@/prisma/generated/client";
import { later, now } from "../../platform/clock";
import { type Transaction, transaction } from "../../platform/db";
import { env } from "../../platform/env";
import type { PlexoPayment, PlexoTransaction } from "../../plexo/payment";
import type { NewEvent } from "../rules/event";
import {
  type KnownOperation,
  lookUpOperation,
  lostAfter,
  type Outcome,
  onItsWay,
  openStates,
} from "../rules/on-its-way";
import { recordEvents } from "./events";
import { lockOrder } from "./lock-order";

type State = PaymentOperation["state"];

type Looked = {
  outcomes: { operation: KnownOperation; outcome: Outcome }[];
  /** Those that go on being on their way. */
  open: KnownOperation[];
};

/** What became of an order's operations, by the payments that Plexo told of. `sent`: those that were sent before. */
export function lookUpOperations(
  operations: readonly KnownOperation[],
  answers: readonly PlexoPayment[],
  sent: readonly string[],
  at: Date,
): Looked {
  const lostBefore = later(at, -lostAfter(env().PLEXO_TIMEOUT_MS));
  const open = operations.filter(({ state }) => openStates.some((one) => one === state));
  const outcomes = open.flatMap((operation) => {
    // While Plexo's word for the payment is not known, nothing of it is counted, so nothing ends by it.
    const payment = answers.find(({ id, status }) => id === operation.paymentId && status !== "unknown");
    if (!payment) return [];
    const others = operations.filter((one) => one !== operation).map(({ transactionId }) => transactionId);
    const asked = { lostBefore, wasSent: sent.includes(operation.id), others };
    return [{ operation, outcome: lookUpOperation(operation, payment.transactions, asked) }];
  });
  const ended = new Set(outcomes.filter(({ outcome }) => isFinal(outcome)).map(({ operation }) => operation));
  return { outcomes, open: open.filter((operation) => !ended.has(operation)) };
}

const isFinal = ({ state }: Outcome) => state === "done" || state === "refused";

/** Writes down what became of them, in the transaction in which the payments that they changed are written. */
export async function recordOutcomes(
  tx: Transaction,
  owner: { orderId: string; attemptId: string },
  { outcomes }: Looked,
  at: Date,
  events: NewEvent[],
): Promise<void> {
  for (const { operation, outcome } of outcomes) {
    if (outcome.state === "missing") continue;
    const said = outcome.entry ? saidOf(outcome.entry) : { resultMessage: "It did not reach Plexo." };
    if (outcome.state === "sent") {
      await tx.paymentOperation.updateMany({
        where: { id: operation.id, state: { in: openStates } },
        data: { state: "sent", ...said },
      });
    } else {
      await writeEnd(
        tx,
        { ...operation, ...owner },
        { state: outcome.state, ...said },
        openStates,
        at,
        events,
      );
    }
  }
}

type Ended = Pick<PaymentOperation, "id" | "orderId" | "paymentId" | "kind" | "reference"> & {
  attemptId: string;
};
type End = { state: "done" | "refused" } & Prisma.PaymentOperationUncheckedUpdateInput;

async function writeEnd(
  tx: Transaction,
  { id, orderId, attemptId, paymentId, kind, reference }: Ended,
  end: End,
  from: State[],
  at: Date,
  events: NewEvent[],
): Promise<void> {
  const { count } = await tx.paymentOperation.updateMany({
    where: { id, state: { in: from } },
    data: { ...end, finishedAt: at, nextCheckAt: null },
  });
  if (count === 0) return;
  const data = { paymentId, operation: kind, reference, state: end.state };
  events.push({ orderId, attemptId, kind: "operation.ended", at, data });
}

/** What Plexo said of an operation, as it's kept of it. */
export function saidOf(entry: PlexoTransaction) {
  return {
    plexoStatus: entry.statusAsGiven ?? "none",
    transactionId: entry.id,
    resultCode: entry.resultCode,
    resultMessage: (entry.resultMessage ?? entry.statusAsGiven ?? "").slice(0, 300),
  };
}

/** Ends as refused an operation that moved nothing, if it is still in one of these states. */
export async function refuseOperation(
  operation: Ended,
  said: { resultCode?: string | null; resultMessage: string },
  from: State[] = openStates,
): Promise<void> {
  const { orderId, paymentId: plexoId } = operation;
  await transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const at = now();
    const events: NewEvent[] = [];
    await writeEnd(tx, operation, { state: "refused", ...said }, from, at, events);
    const payment = await tx.payment.findUniqueOrThrow({
      where: { plexoId },
      include: { operations: { where: { state: { in: openStates } } } },
    });
    const data = { onItsWay: onItsWay(payment, payment.operations) };
    await tx.payment.update({ where: { plexoId }, data });
    await recordEvents(tx, events);
  });
}
