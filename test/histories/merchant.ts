import { isPayable } from "../../lib/orders/state";
import { onItsWay, openStates, outcomeOf, roomFor } from "../../lib/payments/rules/on-its-way";
import { saidOf } from "../../lib/payments/rules/operation";
import { operationSchema } from "../../lib/plexo/schemas";
import type { Memory, MemoryOperation } from "./memory";
import type { Answered, Kind, PlexoModel } from "./plexo";

/** What becomes of the request, or of its answer, on the way. Slow: it arrives before much time passes. */
export const ways = ["answered", "answered", "request-lost", "answer-lost", "slow", "unsent"] as const;
export type Way = (typeof ways)[number];

/**
 * The shop's `operate` on rows in memory, in the simplest way: stored and counted before it is sent, and left to
 * the next answer about its payment afterwards.
 */
export function createMerchant(memory: Memory, plexo: PlexoModel, now: () => Date) {
  let count = 0;
  const slow: (() => void)[] = [];

  const openOf = (paymentId: string) =>
    memory.paymentOperation
      .rows()
      .filter((one) => one.paymentId === paymentId && openStates.some((state) => state === one.state));

  function recount(plexoId: string): void {
    const row = memory.payment.get(plexoId);
    if (row) memory.payment.put({ plexoId, onItsWay: onItsWay(row, openOf(plexoId)) });
  }

  function operate(plexoId: string, kind: Kind, wanted: number, answered: Answered, way: Way): void {
    const row = memory.payment.get(plexoId);
    const truth = plexo.payments.find(({ id }) => id === plexoId);
    if (!row || !truth) return;
    const cancelled = memory.paymentOperation
      .rows()
      .filter((one) => one.paymentId === plexoId && one.kind === "cancellation" && one.state === "done");
    const amount = kind === "cancellation" ? row.amount : wanted;
    if (amount > roomFor(kind, row, [...openOf(plexoId), ...cancelled])) return;

    const id = `operation-${++count}`;
    const reference = `op-${count}`;
    const sent = way === "unsent" ? { state: "asked", sentAt: null } : { state: "sent", sentAt: now() };
    const unsaid = { plexoStatus: null, transactionId: null, finishedAt: null };
    const put = (change: Partial<MemoryOperation>) => memory.paymentOperation.put({ id, ...change });
    memory.paymentOperation.put({
      id,
      orderId: row.orderId,
      paymentId: plexoId,
      kind,
      reference,
      amount,
      ...sent,
      ...unsaid,
    });
    recount(plexoId);
    if (way === "unsent") return;
    // Of what was never answered, an entry is all that there is to see.
    const becomes = way !== "answered" && answered === "unseen" ? "pending" : answered;
    const arrive = () => plexo.operate(truth, kind, amount, reference, becomes);
    if (way === "slow") return void slow.push(arrive);
    const entry = way === "request-lost" ? null : arrive();
    if (way !== "answered") {
      put({ state: "unknown" });
    } else if (entry === null) {
      put({ state: "refused", finishedAt: now() });
    } else {
      const read = operationSchema.parse({ ...entry, amount: entry.amount / 100 });
      const { plexoStatus, transactionId } = saidOf(read);
      put(outcomeOf(read, kind) === "refused" ? { state: "refused" } : { plexoStatus, transactionId });
    }
    recount(plexoId);
  }

  /** What was never sent, and whose process is gone, is ended as that. */
  function endUnsent(): void {
    for (const { id, paymentId, state } of memory.paymentOperation.rows()) {
      if (state !== "asked") continue;
      memory.paymentOperation.put({ id, state: "refused", finishedAt: now() });
      recount(paymentId);
    }
  }

  /** The attempts whose payments have operations that are on their way. */
  const attemptsToAsk = () =>
    new Set(
      memory.paymentOperation
        .rows()
        .filter(({ state }) => openStates.some((open) => open === state))
        .flatMap(({ paymentId }) => memory.payment.get(paymentId)?.attemptId ?? []),
    );

  /** The desk gives back to the gift card of an order, by hand, so much of what is left of its part, or all. */
  async function giveBack(orderId: string, wanted: number): Promise<void> {
    const order = memory.order.get(orderId);
    const own = memory.giftCardMovement.rows().filter((one) => one.orderId === orderId);
    const left = -own.reduce((sum, { amount }) => sum + amount, 0);
    if (!order?.giftCardId || left === 0 || order.stock !== "sold") return;
    const amount = isPayable(order.state) ? left : Math.min(wanted, left);
    const movement = { giftCardId: order.giftCardId, kind: "given_back", amount, orderId, staffId: "Eva" };
    await memory.moveCard({ data: { ...movement, key: `desk ${++count}` } });
    if (isPayable(order.state)) memory.order.put({ id: orderId, giftCardHeld: false });
  }

  /** What was slow is at Plexo; its answer is lost. */
  function arrive(): void {
    for (const request of slow.splice(0)) request();
  }

  return { operate, giveBack, arrive, endUnsent, attemptsToAsk };
}
