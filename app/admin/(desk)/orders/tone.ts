import { hasMoney, isUndecided, type OrderState } from "@/lib/orders/state";
import type { Tone } from "../../_components/badge";

/** How an order's state looks at first sight. */
export function toneOf(state: OrderState): Tone {
  if (state === "partially_paid" || state === "authorized" || isUndecided(state)) return "waiting";
  if (state === "refunded" || !hasMoney(state)) return "quiet";
  return "good";
}
