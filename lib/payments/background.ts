import { logError } from "../platform/log";
import { processWide } from "../platform/process-wide";
import { reconcile } from "./reconcile";

/** So many at a time in one process: enough to fill sets with, while Plexo takes its time. */
const most = 64;

/** More of a backlog is not kept in memory. It's in the inbox, where the loops of all processes find it. */
const mostWaiting = 1_000;

const waiting: (() => void)[] = [];
let running = 0;
const underWay = processWide("reconciling in background", () => new Set<Promise<void>>());

/**
 * Reconciles after a callback was answered, as soon as it has its turn. Never throws: whatever happens to it, or
 * to this process, the attempt is due and is asked about then.
 */
export function reconcileInBackground(attemptId: string): Promise<void> {
  const work = reconcileInTurn(attemptId).finally(() => underWay.delete(work));
  underWay.add(work);
  return work;
}

/** Waits until nothing of it is under way: a process that ends leaves no claim behind that others wait for. */
export async function untilReconciled(): Promise<void> {
  await Promise.all(underWay);
}

async function reconcileInTurn(attemptId: string): Promise<void> {
  if (running < most) running++;
  else if (waiting.length >= mostWaiting) return;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    await reconcile(attemptId, "callback");
  } catch (error) {
    logError(error, { attemptId }, "reconciling failed");
  } finally {
    // The turn is handed on, and none that comes now takes it.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
