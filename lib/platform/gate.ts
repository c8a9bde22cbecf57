type Waiting = { end: (entered: boolean) => void };

/**
 * Lets so many through at a time. Of the others so many wait for their turn, in their order; more than that are
 * told at once that there is no room, and so are those whose patience is over. Per process.
 */
export class Gate {
  private inside = 0;
  private isClosing = false;
  private readonly line: Waiting[] = [];

  constructor(private readonly options: { atATime: number; waiting: number; patienceMs: number }) {}

  /**
   * Waits for a turn and returns what ends it, or null where there is no room. A caller that `left` while it
   * waited gives up its place and gets null.
   */
  async enter(left: AbortSignal): Promise<(() => void) | null> {
    const { atATime, waiting, patienceMs } = this.options;
    if (left.aborted) return null;
    if (this.inside < atATime) this.inside++;
    else if (this.isClosing || this.line.length >= waiting) return null;
    else if (!(await this.waitInLine(left, patienceMs))) return null;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.letNextIn();
    };
  }

  /** Tells those in line that there will be no turn, and lets none wait from now on. */
  dismissLine(): void {
    this.isClosing = true;
    for (const place of [...this.line]) place.end(false);
  }

  private waitInLine(left: AbortSignal, patienceMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = () => end(false);
      const end = (entered: boolean) => {
        clearTimeout(timer);
        left.removeEventListener("abort", giveUp);
        const at = this.line.indexOf(place);
        if (at >= 0) this.line.splice(at, 1);
        resolve(entered);
      };
      const place: Waiting = { end };
      const timer = setTimeout(giveUp, patienceMs);
      left.addEventListener("abort", giveUp);
      this.line.push(place);
    });
  }

  // The turn is handed on: a caller that comes now does not overtake the line.
  private letNextIn(): void {
    const next = this.line.shift();
    if (next) next.end(true);
    else this.inside--;
  }
}
