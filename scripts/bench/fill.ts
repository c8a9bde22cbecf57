import type pg from "pg";
import { goods, makers, paidOrders, tables } from "./rows";

const batch = 50_000;

/** Gives an empty shop so many orders, each paid some while ago, with all that belongs to them. */
export async function fill(pool: pg.Pool, orders: number, tell: (made: number) => void): Promise<void> {
  const client = await pool.connect();
  try {
    // What is made here refers to itself, and nobody waits for the disk.
    await client.query("SET session_replication_role = replica; SET synchronous_commit = off");
    await client.query(makers);
    await client.query(goods);
    for (let from = 0; from < orders; from += batch) {
      const to = Math.min(from + batch, orders) - 1;
      for (const insert of paidOrders) await client.query(insert, [from, to]);
      tell(to + 1);
    }
    await client.query("RESET session_replication_role; RESET synchronous_commit");
    for (const table of tables) await client.query(`VACUUM (ANALYZE) "${table}"`);
    await client.query("CHECKPOINT");
  } finally {
    client.release(true);
  }
}
