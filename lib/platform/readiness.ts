import { processWide } from "./process-wide";

const state = processWide("readiness", () => ({ going: false }));

/** Whether this process was told to end: it finishes what it has begun, and wants nothing new. */
export function isGoing(): boolean {
  return state.going;
}

/** From now on this process is ending. */
export function startGoing(): void {
  state.going = true;
}
