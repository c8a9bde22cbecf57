import type { Context } from "../context";

/** Forgets everything that happened, was set and was moved. */
export function reset({ store, callbacks, faults, clock, feed }: Context): void {
  callbacks.clear();
  faults.clear();
  store.reset();
  clock.set(0);
  feed.tell({ about: "reset" });
}
