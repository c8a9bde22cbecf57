import type { Transaction } from "../../platform/db";
import type { PlexoError } from "../../plexo/errors";
import type { NewEvent } from "../rules/event";

/** Appends to the history of an order's money; nothing there is ever changed (a trigger sees to it). */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  await recordEvents(tx, [event]);
}

/** Appends several, in one statement. */
export async function recordEvents(tx: Transaction, events: NewEvent[]): Promise<void> {
  await tx.paymentEvent.createMany({ data: events.map((event) => ({ ...event, data: event.data ?? {} })) });
}

/** What is recorded of a call to Plexo that failed. Plexo's support asks for the last two. */
export function failureOf({ kind, code, httpStatus, traceId, correlationId }: PlexoError) {
  return {
    kind,
    ...(code && { code }),
    ...(httpStatus && { httpStatus }),
    ...(traceId && { traceId }),
    ...(correlationId && { correlationId }),
  };
}

/** What was said of an order's flags until now. */
export function readFlagEvents(tx: Transaction, orderId: string): Promise<{ kind: string; data: unknown }[]> {
  const kind = { in: ["order.flagged", "order.unflagged"] };
  return tx.paymentEvent.findMany({ where: { orderId, kind } });
}
