import type { PaymentOperation } from "@/prisma/generated/client";
import type { PlexoPayment, PlexoTransaction } from "../../plexo/payment";
import type { NewEvent } from "./event";
import { type KnownOperation, lookUpOperation, type Outcome, openStates } from "./on-its-way";
import type { OperationChange } from "./order";

export type Looked = {
  outcomes: { operation: KnownOperation; outcome: Outcome }[];
  /** Those that go on being on their way. */
  open: KnownOperation[];
};

/**
 * What became of an order's operations, by the payments that Plexo told of. `sent`: those that were sent before.
 * `lostBefore`: of what was sent before this, no answer can come any more.
 */
export function lookUpOperations(
  operations: readonly KnownOperation[],
  payments: readonly PlexoPayment[],
  sent: readonly string[],
  lostBefore: Date,
): Looked {
  const open = operations.filter(({ state }) => openStates.some((one) => one === state));
  const answered = operations.map(({ transactionId }) => transactionId);
  const outcomes = open.flatMap((operation) => {
    // While Plexo's word for the payment is not known, nothing of it is counted, so nothing ends by it.
    const payment = payments.find(({ id, status }) => id === operation.paymentId && status !== "unknown");
    if (!payment) return [];
    const asked = { lostBefore, wasSent: sent.includes(operation.id), answered };
    return [{ operation, outcome: lookUpOperation(operation, payment.transactions, asked) }];
  });
  const ended = new Set(outcomes.filter(({ outcome }) => isFinal(outcome)).map(({ operation }) => operation));
  return { outcomes, open: open.filter((operation) => !ended.has(operation)) };
}

const isFinal = ({ state }: Outcome) => state === "done" || state === "refused";

/** What to write down of what became of them: with the payments that they changed, in one transaction. */
export function changeOperations(
  owner: { orderId: string; attemptId: string },
  { outcomes }: Looked,
  at: Date,
): { changes: OperationChange[]; events: NewEvent[] } {
  const changes: OperationChange[] = [];
  const events: NewEvent[] = [];
  for (const { operation, outcome } of outcomes) {
    if (outcome.state === "missing") continue;
    const said = outcome.entry ? saidOf(outcome.entry) : neverArrived(operation);
    const isOver = isFinal(outcome);
    changes.push({ id: operation.id, state: outcome.state, ...said, finishedAt: isOver ? at : null });
    if (isOver) events.push(endEvent({ ...operation, ...owner }, outcome.state, at));
  }
  return { changes, events };
}

/** What was on record of it stays, but for the reason. */
function neverArrived({ plexoStatus, transactionId }: KnownOperation) {
  const resultMessage = "It did not reach Plexo.";
  return { plexoStatus, transactionId, resultCode: null, resultMessage };
}

type Ended = Pick<PaymentOperation, "orderId" | "paymentId" | "kind" | "reference"> & { attemptId: string };

/** What the order's history says of an operation's end. */
export function endEvent(
  { orderId, attemptId, paymentId, kind, reference }: Ended,
  state: string,
  at: Date,
): NewEvent {
  const data = { paymentId, operation: kind, reference, state };
  return { orderId, attemptId, kind: "operation.ended", at, data };
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
