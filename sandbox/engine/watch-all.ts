import type { Context } from "../context";
import { watchUndecided } from "./decisions";
import { watch } from "./settle";

/** Takes up what was waiting when the sandbox was stopped. */
export function watchAll(context: Context): void {
  for (const payment of context.store.payments.open) {
    watch(context, payment);
    watchUndecided(context, payment);
  }
}
