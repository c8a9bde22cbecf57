import type { Outcome } from "../cards/test-cards";
import type { Verdict } from "./transactions";

/** What is said of a card at once; undefined while nobody has decided. */
const atOnce: Record<Outcome, Verdict | undefined> = {
  approved: "approved",
  declined: "declined",
  "insufficient-funds": "insufficient-funds",
  failed: "failed",
  slow: "approved",
  "threeds-frictionless": "approved",
  pending: undefined,
  "pending-approved": undefined,
  "pending-denied": undefined,
  "threeds-challenge": undefined,
  "threeds-challenge-failed": undefined,
};

export const verdictOf = (outcome: Outcome): Verdict | undefined => atOnce[outcome];
