import { later, minutes, now } from "./clock";
import { db } from "./db";

export type Limit = { key: string; most: number; within: number };

/**
 * Counts one try under a key and says whether it's still within the limit. Counted in the database, in fixed
 * windows of `within` milliseconds, so it holds for all processes together. One statement.
 */
export async function takeTurn({ key, most, within }: Limit): Promise<boolean> {
  const at = now().getTime();
  const windowStart = new Date(at - (at % within));
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" AS r ("key", "windowStart", "count") VALUES (${key}, ${windowStart}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = r."count" + 1
    RETURNING "count"`;
  return (row?.count ?? 1) <= most;
}

/** Forgets windows that are over. */
export async function forgetOldTurns(): Promise<void> {
  await db().rateLimit.deleteMany({ where: { windowStart: { lt: later(now(), -minutes(60)) } } });
}
