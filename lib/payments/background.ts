import { logError } from "../platform/log";
import { reconcile } from "./reconcile";

/** So many at a time in one process: the rest of it is for those who wait for an answer. */
const most = 8;

/** More of a backlog is not kept in memory. It's in the inbox, where the reconcilers of all processes find it. */
const mostWaiting = 1_000;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Reconciles after a callback was answered, as soon as it has its turn. Never throws: whatever happens to it, or
 * to this process, the attempt is due and the reconciler asks.
 */
export async function reconcileInBackground(attemptId: string): Promise<void> {
  if (running < most) running++;
  else if (waiting.length >= mostWaiting) return;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    await reconcile(attemptId, "callback");
  } catch (error) {
    logError(error, { attemptId }, "reconciling failed");
  } finally {
    // The turn is handed on, and nobody who comes now takes it.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
