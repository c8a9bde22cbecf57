import { isTaken, isUndecided } from "../../orders/state";
import { payableUntil, wasDeclined } from "../../payments/rules/charge";
import { later } from "../../platform/clock";
import { dayOf } from "../../platform/days";
import { announceTime, chargeDay, chargeTime, monthAfter, monthOf } from "./calendar";
import type { AttemptFacts, MemberFacts, OpenMonth } from "./facts";
import { longPast, lookAgain, mostDeclines, soon, tooLate } from "./terms";

/** Why a month is given up. */
export type MissedWhy =
  | "out-of-stock"
  | "not-sold"
  | "card"
  | "declined"
  | "paused"
  | "left"
  /** What Plexo has is not what was asked for: a person looks at it, and nothing more is charged. */
  | "review"
  /** It was paid, and the payment cancelled at Plexo. */
  | "cancelled"
  | "too-late";

/** What is to be done for a member. */
export type Todo =
  /** Nothing, until then; null: nothing more. */
  | { do: "wait"; until: Date | null }
  | { do: "announce"; month: string }
  | { do: "charge"; month: string; nth: number }
  /** A try is over. unsent: it certainly had no effect. not-charged: its answer got lost, and its time is over. */
  | { do: "end-charge"; month: string; nth: number; as: "declined" | "unsent" | "not-charged" }
  | { do: "close"; month: string; as: "paid" }
  | { do: "close"; month: string; as: "missed"; why: MissedWhy };

const wait = (until: Date | null): Todo => ({ do: "wait", until });

/** What is to be done next for a member, by all that is on record. Pure: each step asks anew, its rows locked. */
export function planMember(member: MemberFacts, at: Date): Todo {
  if (member.open) return planMonth(member, member.open, at);
  if (member.state !== "active") return wait(null);
  const month = upcomingMonth(member, at);
  const announceAt = announceTime(month, member.anchorDay);
  return at < announceAt ? wait(announceAt) : { do: "announce", month };
}

/** The first month after the last one that is still to come, or at least not long past. */
export function upcomingMonth({ from, lastMonth, anchorDay }: MemberFacts, at: Date): string {
  const earliest = laterOf(from, dayOf(later(at, -longPast)));
  const after = lastMonth === null ? monthOf(earliest) : monthAfter(lastMonth);
  let month = laterOf(monthOf(earliest), after);
  if (chargeDay(month, anchorDay) < earliest) month = monthAfter(month);
  return month;
}

/** What is charged next, as far as nothing comes in between; null: nothing. */
export function nextCharge(
  member: MemberFacts,
  at: Date,
): { month: string; at: Date; announced: OpenMonth | null } | null {
  const { open, state, anchorDay } = member;
  if (state !== "active") return null;
  if (open) return { month: open.month, at: open.chargeAt, announced: open };
  const month = upcomingMonth(member, at);
  const announceAt = announceTime(month, anchorDay);
  const announcedAt = new Date(Math.max(announceAt.getTime(), at.getTime()));
  return { month, at: chargeTime(month, anchorDay, announcedAt), announced: null };
}

/** Whether a try of the open month is under way, so that nothing about it can be changed. */
export function isUnderWay({ open }: MemberFacts): boolean {
  return open?.charges.some(({ state }) => state === "sent") ?? false;
}

/** Of two days, or months, the later one. */
const laterOf = (one: string, other: string) => [one, other].toSorted().at(-1) ?? one;

function planMonth({ state }: MemberFacts, open: OpenMonth, at: Date): Todo {
  const { month, order, charges } = open;
  const miss = (why: MissedWhy): Todo => ({ do: "close", month, as: "missed", why });
  if (order && isTaken(order.state)) return { do: "close", month, as: "paid" };
  if (order && isUndecided(order.state)) return wait(later(at, lookAgain));
  const last = charges.at(-1);
  if (last?.state === "sent") return planSent(open, last, at);
  if (order?.attempts.some(({ payments }) => payments.some(({ capturedAmount }) => capturedAmount > 0))) {
    return miss("cancelled");
  }
  if (order?.isInReview) return miss("review");
  if (state !== "active") return miss(state);
  if (isDeclinedForGood(charges)) return miss("declined");
  if (at >= later(open.announcedAt, tooLate)) return miss("too-late");
  if (at < open.chargeAt) return wait(open.chargeAt);
  return untilFree(order?.attempts ?? [], at) ?? { do: "charge", month, nth: charges.length + 1 };
}

/** A try is under way until Plexo has decided on it, or its time is over and Plexo was asked once more. */
function planSent(
  { month, order }: OpenMonth,
  { nth, attemptId }: OpenMonth["charges"][number],
  at: Date,
): Todo {
  const attempt = order?.attempts.find(({ id }) => id === attemptId);
  if (!attempt) throw new Error(`Of the charge ${nth} of ${month} there is no attempt.`);
  const end = (as: Extract<Todo, { do: "end-charge" }>["as"]): Todo => ({ do: "end-charge", month, nth, as });
  if (wasDeclined(attempt) || attempt.closeReason === "refused") return end("declined");
  if (attempt.closeReason === "unsent") return end("unsent");
  return untilFree([attempt], at) ?? end("not-charged");
}

/** Until nothing can be paid on any of these attempts, and Plexo was asked about each after that; null: it is so. */
function untilFree(attempts: readonly AttemptFacts[], at: Date): Todo | null {
  const ends = attempts.map(payableUntil);
  if (ends.includes(null)) return wait(later(at, lookAgain));
  const end = new Date(Math.max(0, ...ends.map((one) => one?.getTime() ?? 0)));
  if (end > at) return wait(end < later(at, lookAgain) ? end : later(at, lookAgain));
  return attempts.some(({ state }) => state !== "closed") ? wait(later(at, soon)) : null;
}

/** Whether it was declined as often as it is tried. */
export function isDeclinedForGood(charges: OpenMonth["charges"]): boolean {
  return charges.filter(({ state }) => state === "declined").length >= mostDeclines;
}
