import type { CallbackState } from "@/lib/payments/inbox-filters";
import type { Tone } from "../../_components/badge";

/** How what became of a callback looks at first sight. */
export const toneOf: Record<CallbackState, Tone> = {
  received: "waiting",
  applied: "good",
  ignored: "quiet",
  flagged: "bad",
};
