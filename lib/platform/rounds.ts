import { logError } from "./log";
import { isGoing } from "./readiness";

type Rounds = {
  /** What the log says when one fails. */
  failed: string;
  /** Milliseconds before the first, and after one that failed. */
  pause: number;
  /** Does one, and tells how many milliseconds the next is to wait. */
  round: () => Promise<number>;
};

/** Rounds of some work for as long as this process lives. One starts only after the last one has ended. */
export function startRounds({ failed, pause, round }: Rounds): void {
  const next = async () => {
    if (isGoing()) return;
    const wait = await round().catch((error) => {
      logError(error, {}, failed);
      return pause;
    });
    setTimeout(next, wait).unref();
  };
  setTimeout(next, pause).unref();
}
