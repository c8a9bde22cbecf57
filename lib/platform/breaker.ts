import { later, now, seconds } from "./clock";

type Options = {
  /** So many failures one after the other open it. */
  failures: number;
  /** How long it stays open before one call is let through to try; milliseconds. */
  pause: number;
};

/** What a call gets while the breaker is open, at once and without anything being sent; `cause` is what opened it. */
export class BreakerOpen extends Error {}

/**
 * A circuit breaker: while a service is down, callers are told so at once instead of each waiting for its
 * time-out. After a pause one call tries; if it succeeds, all go through again. Per process.
 */
export function createBreaker({ failures, pause }: Options = { failures: 5, pause: seconds(10) }) {
  let failed = 0;
  let openUntil: Date | null = null;
  let last: unknown;

  return async function run<T>(work: () => Promise<T>, isFailure: (error: unknown) => boolean): Promise<T> {
    if (openUntil) {
      const left = openUntil.getTime() - now().getTime();
      // More than a pause is left when the clock was put back: that holds no call up.
      if (left > 0 && left <= pause) throw new BreakerOpen("Not tried.", { cause: last });
      // The one that tries; the others keep being turned away until it's known how it went.
      openUntil = later(now(), pause);
    }
    try {
      const result = await work();
      failed = 0;
      openUntil = null;
      return result;
    } catch (error) {
      failed = isFailure(error) ? failed + 1 : 0;
      last = error;
      openUntil = failed >= failures ? later(now(), pause) : null;
      throw error;
    }
  };
}
