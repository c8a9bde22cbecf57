import { setImmediate } from "node:timers/promises";
import pg from "pg";
import type { Pools } from "../../lib/platform/database/pools";

/**
 * What a process is left with that is killed before a statement. It counts as an answer of the database: a killed
 * process opens no connection to see whether that is there.
 */
class Killed extends pg.DatabaseError {
  constructor() {
    super("The process was killed.", 0, "error");
  }
}

type Query = (...args: unknown[]) => Promise<unknown>;

/**
 * The database as a process sees it that may be killed: before any statement, through Prisma or past it. It sends no
 * other one then, gets no answer to those that it has sent, and its transactions are rolled back. The next process
 * takes over its connections: PostgreSQL does a hundred statements in the time of a new one.
 */
export function mortal({ singles, transactions }: Pools) {
  const pools = [singles, transactions];
  const open = new Map<pg.Client, Query>();
  let left = Number.POSITIVE_INFINITY;
  let isDead = false;
  let rolledBack: Promise<unknown>[] = [];
  let end: (error: Error) => void;
  let death: Promise<never>;
  live();

  class MortalClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config);
      const query = this.query.bind(this) as Query;
      open.set(this, query);
      this.once("end", () => open.delete(this));
      const unlessDead = (...args: unknown[]) => {
        if (!isDead && --left < 0) die();
        return isDead ? Promise.reject(new Killed()) : Promise.race([query(...args), death]);
      };
      Object.assign(this, { query: unlessDead });
    }
  }
  for (const pool of pools) {
    const take = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
    const connect = () => (isDead ? Promise.reject(new Killed()) : take());
    // pg-pool's own query() closes the connection after any error; a killed process leaves it to the next one.
    const query = async (config: pg.QueryConfig, values?: unknown[]) => {
      const client = await pool.connect();
      let error: unknown;
      try {
        return await client.query(config, values);
      } catch (thrown) {
        error = thrown;
        throw thrown;
      } finally {
        client.release(error instanceof Killed ? undefined : (error as Error | undefined));
      }
    };
    Object.assign(pool, { Client: MortalClient, connect, query });
  }

  function live(): void {
    isDead = false;
    death = new Promise((_, reject) => {
      end = reject;
    });
    death.catch(() => undefined);
  }

  function die(): void {
    isDead = true;
    end(new Killed());
    rolledBack = [...open.values()].map((query) => query("ROLLBACK").catch(() => undefined));
  }

  return {
    /** It is killed when so many statements more were sent. */
    dieAfter(statements: number): void {
      left = statements;
    },
    /** A process in its place. Answers whether there was a need for one. */
    async restart(): Promise<boolean> {
      const died = isDead;
      await Promise.all(rolledBack);
      // Nothing of the killed one holds a connection any more.
      while (died && pools.some((pool) => pool.idleCount < pool.totalCount)) await setImmediate();
      if (died) live();
      left = Number.POSITIVE_INFINITY;
      return died;
    },
  };
}
