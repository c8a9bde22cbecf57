import { later, now, seconds } from "./clock";

type Options = {
  /** So many failures one after the other open it. */
  failures: number;
  /** How long it stays open before one call is let through to try; milliseconds. */
  pause: number;
};

export type BreakerState = {
  /** Failures in a row; 0 after an answer. */
  failed: number;
  /** Until then calls are turned away; null while they go through. */
  openUntil: Date | null;
  /** What the last call failed with. */
  last: unknown;
};

export const closedBreaker = (): BreakerState => ({ failed: 0, openUntil: null, last: undefined });

/** What a call gets while the breaker is open, at once and without anything being sent; `cause` is what opened it. */
export class BreakerOpen extends Error {}

/**
 * A circuit breaker: while a service is down, callers are told so at once instead of each waiting for its
 * time-out. After a pause one call tries; if it succeeds, all go through again. How it stands is kept in `state`.
 */
export function createBreaker(
  { failures, pause }: Options = { failures: 5, pause: seconds(10) },
  state = closedBreaker(),
) {
  return async function run<T>(work: () => Promise<T>, isFailure: (error: unknown) => boolean): Promise<T> {
    if (state.openUntil) {
      const left = state.openUntil.getTime() - now().getTime();
      // More than a pause is left when the clock was put back: that holds no call up.
      if (left > 0 && left <= pause) throw new BreakerOpen("Not tried.", { cause: state.last });
      // The one that tries; the others keep being turned away until it's known how it went.
      state.openUntil = later(now(), pause);
    }
    try {
      const result = await work();
      Object.assign(state, closedBreaker());
      return result;
    } catch (error) {
      const failed = isFailure(error) ? state.failed + 1 : 0;
      Object.assign(state, {
        failed,
        last: error,
        openUntil: failed >= failures ? later(now(), pause) : null,
      });
      throw error;
    }
  };
}
