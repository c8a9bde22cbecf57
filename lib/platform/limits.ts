import { later, minutes, now } from "./clock";
import { db, transaction } from "./db";
import { noteRefusal } from "./refusals";

/** `name` says what is limited, `by` whom it is counted for. */
export type Limit = { name: string; by: string; most: number; within: number };

/**
 * Counts one try and says whether it's still within the limit. Counted in the database, in fixed windows of
 * `within` milliseconds, so it holds for all processes together. One statement. A refusal is a line in the log.
 */
export async function takeTurn({ name, by, most, within }: Limit): Promise<boolean> {
  const at = now().getTime();
  const windowStart = new Date(at - (at % within));
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" AS r ("key", "windowStart", "count") VALUES (${`${name} ${by}`}, ${windowStart}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = r."count" + 1
    RETURNING "count"`;
  const isWithin = (row?.count ?? 1) <= most;
  if (!isWithin) noteRefusal(name, by);
  return isWithin;
}

/** Forgets windows that are over. In a transaction: after a flood of tries it takes longer than a page may. */
export async function forgetOldTurns(): Promise<void> {
  const over = { windowStart: { lt: later(now(), -minutes(60)) } };
  await transaction((tx) => tx.rateLimit.deleteMany({ where: over }));
}
