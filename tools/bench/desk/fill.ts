import pg from "pg";
import { days, later, now } from "@/lib/platform/clock";
import { makeHistory } from "../../history/make";
import { dropIndexes, runAll } from "../fill";
import { tables } from "../rows";
import { markOrders } from "./marks";

/**
 * So many come in on a day: a larger shop is one that is there for longer. Few enough that the smaller one, too, has thirty
 * days and the thirty before.
 */
export const ordersOfADay = 160;

const filled = [...tables, "MoneyMovement", "Mail"];

/** Connections that fill at the same time. */
const hands = 2;

/** Gives an empty shop so many orders, up to now, in so many days. `tell` is told how many more there are. */
export async function fillDesk(
  databaseUrl: string,
  { orders, days: count }: { orders: number; days: number },
  tell: (more: number) => void,
): Promise<void> {
  const clients = Array.from({ length: hands }, () => new pg.Client({ connectionString: databaseUrl }));
  try {
    for (const client of clients) {
      await client.connect();
      // What is made here refers to itself, and no commit waits for the disk.
      await client.query("SET session_replication_role = replica; SET synchronous_commit = off");
      await client.query("SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'");
    }
    const [first] = clients;
    if (!first) throw new Error("There is no connection.");
    const restore = await dropIndexes(first, filled);
    const until = now();
    const history = { orders, from: later(until, -days(count)), until };
    await Promise.all(
      clients.map((client, nth) => makeHistory(client, { ...history, share: { nth, of: hands } }, tell)),
    );
    await restore(clients);
    await markOrders(first);
    await runAll(
      clients,
      filled.map((table) => `VACUUM (ANALYZE) "${table}"`),
    );
    await first.query("CHECKPOINT");
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
