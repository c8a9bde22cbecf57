import { Socket } from "node:net";
import pg from "pg";
import { env } from "../env";
import { processWide } from "../process-wide";
import { endWhenDown } from "./health";

/** How long, in milliseconds, a statement may take: a page, or a callback, is to be answered within three seconds. */
const limits = {
  single: 1_500,
  /** What is done in a transaction waits for others that change the same rows. */
  inTransaction: 10_000,
};

/** Connections without a word for so long are no more; milliseconds. */
const silence = 15_000;

export type Pools = { singles: pg.Pool; transactions: pg.Pool };

const kept = processWide("database pools", () => ({ pools: undefined as Pools | undefined }));

/**
 * This process's connections to the database, at most DATABASE_POOL. Half of them are for single statements: what
 * waits for locks in a transaction keeps no page and no callback waiting.
 */
export function pools(): Pools {
  const connections = env().DATABASE_POOL;
  const half = Math.max(1, Math.floor(connections / 2));
  kept.pools ??= {
    singles: pool(Math.max(1, connections - half), limits.single),
    transactions: pool(half, limits.inTransaction),
  };
  return kept.pools;
}

function pool(max: number, statement: number): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max,
    statement_timeout: statement,
    connectionTimeoutMillis: silence,
    query_timeout: silence,
    // Of a process that stopped in the middle of a transaction: its locks are not for ever.
    idle_in_transaction_session_timeout: 30_000,
    // Statements that don't wait for each other's results share a round trip.
    pipeline: true,
    stream: () => endWhenDown(new Socket()),
  });
  // One that ends while it is idle is replaced by the pool.
  opened.on("error", () => undefined);
  return opened;
}

/** Ends all connections. Who asks for them afterwards gets new ones. */
export async function endPools(): Promise<void> {
  const { pools } = kept;
  kept.pools = undefined;
  await Promise.all([pools?.singles.end(), pools?.transactions.end()]);
}
