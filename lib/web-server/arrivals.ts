import { setImmediate as nextRound, setTimeout as pause } from "node:timers/promises";

/** Longest that renderings are held back, for connections and for callbacks; milliseconds. */
const most = 100;

/** A connection is taken in one round of the event loop, and what it asks for is read in the next. */
const quietRounds = 3;

/**
 * What renderings wait for, for a moment. Node.js takes one new connection in each round of the event loop, and a
 * callback needs some rounds until it is answered: with a piece of a rendering in every round, one that comes behind
 * three hundred visitors would be answered seconds later.
 */
export class Arrivals {
  private connections = 0;
  private callbacks = 0;
  private coming: Promise<void> | undefined;

  /** A connection has come. */
  noteConnection(): void {
    this.connections++;
    this.coming ??= this.untilRead(most).finally(() => {
      this.coming = undefined;
    });
  }

  /** A callback is being answered, until the end that is returned. */
  noteCallback(): () => void {
    this.callbacks++;
    return () => void this.callbacks--;
  }

  /** Resolves when all that were coming have been read and no callback is unanswered, or when that takes too long. */
  async letPass(): Promise<void> {
    await this.coming;
    for (const end = performance.now() + most; this.callbacks > 0 && performance.now() < end; )
      await pause(5);
  }

  /** Resolves when what has been sent is read, on new connections and on others, or after so many milliseconds. */
  async untilRead(limit: number): Promise<void> {
    const end = performance.now() + limit;
    let seen = this.connections;
    for (let quiet = 0; quiet < quietRounds && performance.now() < end; quiet++) {
      await nextRound();
      if (seen !== this.connections) quiet = 0;
      seen = this.connections;
    }
  }
}

/** At the shop's door. */
export const arrivals = new Arrivals();
