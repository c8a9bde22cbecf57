import pg from "pg";
import { days, later, now } from "../lib/platform/clock";
import { loadEnv } from "../prisma/load-env";
import { makeHistory } from "./history/make";

const orders = 4_000;

/** `npm run demo -- --history`: a year of orders to look at the desk with. There is one, however often it is asked for. */
async function main(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('history'))");
    const { rowCount } = await client.query(`SELECT 1 FROM "Order" WHERE "cartId" = 'history-1'`);
    if (rowCount) return "The history is there already.";
    const until = now();
    await makeHistory(client, { orders, from: later(until, -days(365)), until });
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return `${orders} orders of a year.`;
  } finally {
    await client.end();
  }
}

loadEnv();
try {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set: which PostgreSQL should be filled?");
  console.log(await main(DATABASE_URL));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
