import type pg from "pg";
import { crowd } from "./crowd";
import { goods, makers, paidOrders, tables } from "./rows";

const batch = 50_000;

/** Gives an empty shop so many orders, each paid some while ago, with all that belongs to them. */
export async function fill(pool: pg.Pool, orders: number, tell: (made: number) => void): Promise<void> {
  const restore = await withClient(pool, async (client) => {
    await client.query(goods);
    return dropIndexes(client, tables);
  });
  let made = 0;
  await crowd(Math.ceil(orders / batch), 2, (number) =>
    withClient(pool, async (client) => {
      const from = number * batch;
      const to = Math.min(from + batch, orders) - 1;
      for (const insert of paidOrders) await client.query(insert, [from, to]);
      made += to - from + 1;
      tell(made);
    }),
  );
  await withClient(pool, async (client) => {
    await restore([client]);
    for (const table of tables) await client.query(`VACUUM (ANALYZE) "${table}"`);
    await client.query("CHECKPOINT");
  });
}

/** A connection for mass: what is made here refers to itself, and no commit waits for the disk. */
async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("SET session_replication_role = replica; SET synchronous_commit = off");
    await client.query("SET maintenance_work_mem = '512MB'");
    await client.query(makers);
    return await work(client);
  } finally {
    client.release(true);
  }
}

/** An index that is made when all rows are there takes a fraction of the time. Returns what makes them again. */
export async function dropIndexes(
  client: pg.ClientBase,
  of: readonly string[],
): Promise<(clients: readonly pg.ClientBase[]) => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = ANY($1) AND indexname NOT LIKE '%_pkey'`,
    [of],
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  return (clients) =>
    runAll(
      clients,
      rows.map(({ definition }) => definition),
    );
}

/** Runs statements, each on the connection that is free next. */
export async function runAll(
  clients: readonly pg.ClientBase[],
  statements: readonly string[],
): Promise<void> {
  const left = [...statements];
  await Promise.all(
    clients.map(async (client) => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await client.query(next);
    }),
  );
}
