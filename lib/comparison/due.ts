import { hours, later, minutes, now } from "../platform/clock";
import { dayLimits } from "../platform/database/day-limits";
import { dayOf } from "../platform/days";
import { db } from "../platform/db";
import { firstIdAt } from "../platform/ids";
import { startRounds } from "../platform/rounds";
import { runComparison } from "./run";

/** A day is compared so long after its end: what was paid before midnight is decided by then. */
const wait = hours(3);

/** One that is incomplete is tried again so much later. */
const pause = hours(1);

/** Between two looks at whether there is a day to compare. */
const interval = minutes(1);

/**
 * Compares the day that ended last, once; until it is complete where Plexo could not be asked. A day in which no attempt
 * was made here is left alone.
 */
export async function compareDue(): Promise<void> {
  const at = now();
  const day = dayOf(later(at, -(wait + hours(24))));
  const known = await db().comparison.findUnique({ where: { day } });
  const isDue = known ? isToRepeat(known, at) : await hasAttempts(day);
  if (isDue) await runComparison(day);
}

function isToRepeat(known: { state: string; finishedAt: Date | null; leaseUntil: Date }, at: Date): boolean {
  if (known.state === "running") return known.leaseUntil < at;
  return known.state === "incomplete" && known.finishedAt !== null && known.finishedAt < later(at, -pause);
}

async function hasAttempts(day: string): Promise<boolean> {
  const { start, end } = await dayLimits(day);
  const one = await db().checkoutAttempt.findFirst({
    where: { id: { gte: firstIdAt(start), lt: firstIdAt(end) } },
    select: { id: true },
  });
  return one !== null;
}

/** Compares what is due for as long as this process lives. */
export function startComparing(): void {
  startRounds({
    failed: "comparing failed",
    pause: interval,
    round: async () => {
      await compareDue();
      return interval;
    },
  });
}
