import { db } from "@/lib/platform/db";

/** Until another connection of this database waits for a row. */
export async function waitForLock(): Promise<void> {
  for (;;) {
    const [found] = await db().$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (found && found.waiting > 0n) return;
  }
}
