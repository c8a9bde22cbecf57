import pg from "pg";
import { days, later, now } from "@/lib/platform/clock";
import { makeHistory } from "../../history/make";
import { dropIndexes } from "../fill";
import { tables } from "../rows";

/**
 * So many come in on a day: a larger shop is one that is there for longer. Few enough that the smaller one, too, has thirty
 * days and the thirty before.
 */
export const ordersOfADay = 160;

const filled = [...tables, "MoneyMovement", "Mail"];

/** Gives an empty shop so many orders, up to now, in so many days. */
export async function fillDesk(
  databaseUrl: string,
  { orders, days: count }: { orders: number; days: number },
  tell: (made: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // What is made here refers to itself, and no commit waits for the disk.
    await client.query("SET session_replication_role = replica; SET synchronous_commit = off");
    await client.query("SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'");
    const restore = await dropIndexes(client, filled);
    const until = now();
    await makeHistory(client, { orders, from: later(until, -days(count)), until }, tell);
    await restore(client);
    for (const table of filled) await client.query(`VACUUM (ANALYZE) "${table}"`);
    await client.query("CHECKPOINT");
  } finally {
    await client.end();
  }
}
