interface Timer {
  at: number;
  run: () => void;
}

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * The time of the sandbox. Everything that expires or is due later asks this clock, so that one can be
 * moved forward: `advance` runs what falls due on the way, in order.
 */
export class Clock {
  #timers: Timer[] = [];
  #wake: NodeJS.Timeout | undefined;
  #aheadMs = 0;
  #latest = 0;
  readonly #frozenAt: number | undefined;

  /** Follows the computer's clock, or stands still at `frozenAt` (ms since 1970) until it is advanced. */
  constructor(frozenAt?: number) {
    this.#frozenAt = frozenAt;
  }

  /** Milliseconds since 1970; never less than before, unless the clock was put back. */
  now(): number {
    this.#latest = Math.max(this.#latest, this.#ownTime() + this.#aheadMs);
    return this.#latest;
  }

  /** How far it was moved, in milliseconds. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  /** When the next thing is due that waits for this clock. */
  get nextAt(): number | undefined {
    return this.#timers[0]?.at;
  }

  /** Runs `run` once at that time, or at once when it has passed. Answers a function that calls it off. */
  at(time: number, run: () => void): () => void {
    const timer = { at: time, run };
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#timers[middle]?.at ?? Infinity) <= time) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
    if (low === 0) this.#sleep();
    return () => {
      const index = this.#timers.indexOf(timer);
      if (index >= 0) this.#timers.splice(index, 1);
    };
  }

  advance(ms: number): void {
    const target = this.now() + ms;
    for (let next = this.#timers[0]; next && next.at <= target; next = this.#timers[0]) {
      this.#timers.shift();
      this.#aheadMs += Math.max(0, next.at - this.now());
      next.run();
    }
    this.#aheadMs += Math.max(0, target - this.now());
    this.#sleep();
  }

  /** Puts the clock this far ahead of its own time, back too. Runs nothing but what is overdue then. */
  set(aheadMs: number): void {
    this.#aheadMs = aheadMs;
    this.#latest = 0;
    this.#sleep();
  }

  stop(): void {
    clearTimeout(this.#wake);
    this.#timers = [];
  }

  #ownTime(): number {
    return this.#frozenAt ?? Date.now();
  }

  #sleep(): void {
    clearTimeout(this.#wake);
    const next = this.#timers[0];
    if (!next || (this.#frozenAt !== undefined && next.at > this.now())) return;
    const pause = Math.min(Math.max(0, next.at - this.now()), LONGEST_TIMEOUT_MS);
    this.#wake = setTimeout(() => this.#runDue(), pause);
  }

  #runDue(): void {
    const now = this.now();
    for (let next = this.#timers[0]; next && next.at <= now; next = this.#timers[0]) {
      this.#timers.shift();
      next.run();
    }
    this.#sleep();
  }
}
