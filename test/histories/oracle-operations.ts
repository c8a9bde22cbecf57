import type { Books } from "./books";
import type { Truth } from "./plexo";

type Operation = Books["operations"][number];

const isOpen = ({ state }: Operation) => state !== "done" && state !== "refused";

/** Never more than there is, at every moment: not returned, not on its way, and not asked for. */
export function brokenWays({ payments, operations }: Books): string[] {
  return payments.flatMap(({ plexoId, capturedAmount, refundedAmount, onItsWay }) => {
    const broken: string[] = [];
    const left = capturedAmount - refundedAmount - onItsWay;
    if (left < 0 || onItsWay < 0) broken.push(`11: of ${plexoId} ${-left} more is on its way than there is`);
    const own = operations.filter(({ paymentId }) => paymentId === plexoId);
    const asked = own
      .filter(({ kind, state }) => kind === "refund" && state !== "refused")
      .reduce((sum, { amount }) => sum + amount, 0);
    if (asked > capturedAmount) broken.push(`11: ${asked} of ${capturedAmount} of ${plexoId} was asked back`);
    const open = own.filter(isOpen);
    if (open.length > 1 && open.some(({ kind }) => kind === "cancellation")) {
      broken.push(`11: ${plexoId} is cancelled, and more is on its way`);
    }
    return broken;
  });
}

/** Reference before request: each was done once or not at all, and in the end the shop knows which. */
export function brokenOperations({ operations }: Books, truths: Truth[]): string[] {
  return operations.flatMap((operation) => {
    const { reference, kind, state } = operation;
    const entries = truths.flatMap((payment) => payment.entries);
    const done = entries.filter((one) => one.referenceId === reference && one.status === "approved").length;
    const broken: string[] = [];
    if (done > 1) broken.push(`9: ${kind} ${reference} was done ${done} times`);
    if (isOpen(operation) && (done > 0 || !mayStayOpen(operation, truths))) {
      broken.push(`9: nobody knows how ${kind} ${reference} went`);
    }
    if ((state === "done") !== (done === 1)) {
      broken.push(`9: ${kind} ${reference} is ${state}, and at Plexo it was done ${done} times`);
    }
    return broken;
  });
}

/**
 * Plexo said that it had it, and never showed it; or it may be an entry that names no reference. Then it's on its way
 * for good, and a person is told.
 */
function mayStayOpen({ paymentId, kind, amount, plexoStatus }: Operation, truths: Truth[]): boolean {
  const entries = truths.find(({ id }) => id === paymentId)?.entries ?? [];
  return (
    plexoStatus !== null ||
    entries.some((one) => one.referenceId === null && one.type === kind && one.amount === amount)
  );
}
