import { seconds } from "../platform/clock";
import { logError } from "../platform/log";
import { reconcile } from "./reconcile";

const pause = seconds(2);

/**
 * Reconciles for as long as this process lives: what no callback and no browser reports is found all the
 * same (invariant 6). A round starts only after the last one has ended.
 */
export function startReconciler(): void {
  const round = async () => {
    const taken = await reconcile().catch((error) => {
      logError(error, {}, "reconciling failed");
      return 0;
    });
    setTimeout(round, taken > 0 ? 0 : pause).unref();
  };
  setTimeout(round, pause).unref();
}
