import type { Outcome } from "../cards/test-cards";
import { choices } from "../choices";
import type { Context } from "../context";
import { newToken } from "../ids";
import type { Payment, Wait } from "../store/types";
import { switchesOfPayment } from "../switches/in-force";
import { openingOf, resultOf, type Verdict } from "./transactions";

type Course = Verdict | { for: Wait["for"]; ms: number; comesTo: Wait["comesTo"] };

const { waits } = choices;

/** What becomes of a card: decided at once, or left waiting for something. */
const courses: Record<Outcome, Course> = {
  approved: "approved",
  declined: "declined",
  "insufficient-funds": "insufficient-funds",
  failed: "failed",
  "threeds-frictionless": "approved",
  pending: { for: "processor", ms: waits.pendingMs, comesTo: "expired" },
  "pending-approved": { for: "processor", ms: waits.decisionMs, comesTo: "approved" },
  "pending-denied": { for: "processor", ms: waits.decisionMs, comesTo: "declined" },
  slow: { for: "slow-processor", ms: waits.slowMs, comesTo: "approved" },
  "threeds-challenge": { for: "bank", ms: waits.challengeMs, comesTo: "expired" },
  "threeds-challenge-failed": { for: "bank", ms: waits.challengeMs, comesTo: "expired" },
};

/** What a card comes to where the payer is asked nothing. */
export function withoutThreeds(outcome: Outcome): Outcome {
  return outcome.startsWith("threeds-") ? "approved" : outcome;
}

/** Writes a new card payment's first transactions: it is decided, or it waits (see `watch`). */
export function setOut({ store, clock, publicUrl }: Context, payment: Payment, outcome: Outcome): void {
  const course = courses[outcome];
  const now = clock.now();
  payment.transactions.push(openingOf(payment, now));
  if (typeof course === "string") {
    payment.transactions.push(resultOf(payment, course, now, switchesOfPayment(store, payment)));
    return;
  }
  payment.wait = { for: course.for, until: now + course.ms, comesTo: course.comesTo };
  if (course.for === "bank") {
    const token = newToken();
    const url = `${publicUrl}/bank/${payment.id}?t=${token}`;
    payment.threeds = { url, token, passes: outcome === "threeds-challenge" };
  }
}
