import { setTimeout as pause } from "node:timers/promises";

const step = 100;

/**
 * Waits for so many milliseconds in which something could have been heard. In steps: when a process was busy for
 * a second, what came in that second has not been looked at yet, and a single timer would be looked at first.
 */
export async function listenFor(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= step) {
    await pause(Math.min(left, step), undefined, { ref: false });
  }
}
