import { later, minutes, now } from "../platform/clock";
import { dayLimits } from "../platform/database/day-limits";
import { db } from "../platform/db";
import { logError } from "../platform/log";
import { PlexoError } from "../plexo/errors";
import { recordAudit } from "../staff/audit";
import { TooMany } from "./ask";
import { compareDay } from "./compare";
import { type Gathered, gatherDay } from "./gather";
import { storeComparison } from "./store";

/** Longer than a comparison takes. One that takes longer, or whose process died, is begun again. */
const lease = minutes(10);

type Outcome = "done" | "incomplete" | "running" | "not-begun";

/**
 * Compares a day with Plexo and stores what came of it in place of what was found before. Of several callers one
 * compares. Where Plexo cannot be asked about all of it, it is incomplete, and what was found before stands.
 */
export async function runComparison(day: string): Promise<Outcome> {
  const limits = await dayLimits(day);
  if (limits.start > now()) return "not-begun";
  const startedAt = await begin(day);
  if (!startedAt) return "running";
  let gathered: Gathered;
  try {
    gathered = await gatherDay(limits);
  } catch (error) {
    if (!(error instanceof PlexoError || error instanceof TooMany))
      logError(error, { day }, "comparing failed");
    await fail(day, startedAt, error);
    return "incomplete";
  }
  const compared = compareDay(gathered.day);
  const isStored = await storeComparison({ day, startedAt }, compared, gathered.listedPayments);
  return isStored ? "done" : "running";
}

/** The same for a member of staff, who is written down with it. */
export async function runForMerchant(staff: { id: string }, day: string): Promise<Outcome> {
  const outcome = await runComparison(day);
  await recordAudit(db(), {
    staff,
    action: "comparison.run",
    subject: `comparison ${day}`,
    after: { outcome },
  });
  return outcome;
}

/** Takes the right to compare a day, under the time at which it began; null while another process has it. */
async function begin(day: string): Promise<Date | null> {
  const at = now();
  const taken = await db().$queryRaw<unknown[]>`
    INSERT INTO "Comparison" AS c ("day", "state", "startedAt", "leaseUntil")
    VALUES (${day}, 'running', ${at}, ${later(at, lease)})
    ON CONFLICT ("day") DO UPDATE
      SET "state" = 'running', "startedAt" = EXCLUDED."startedAt", "leaseUntil" = EXCLUDED."leaseUntil"
      WHERE c."state" <> 'running' OR c."leaseUntil" < ${at} OR c."startedAt" > ${at}
    RETURNING 1`;
  return taken.length > 0 ? at : null;
}

async function fail(day: string, startedAt: Date, error: unknown): Promise<void> {
  const problem = error instanceof PlexoError || error instanceof TooMany ? error.message : "It failed.";
  await db().comparison.updateMany({
    where: { day, state: "running", startedAt },
    data: { state: "incomplete", finishedAt: now(), problem: problem.slice(0, 500) },
  });
}
