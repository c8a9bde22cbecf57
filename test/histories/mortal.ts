import { setImmediate } from "node:timers/promises";
import pg from "pg";
import type { Pools } from "../../lib/platform/database/pools";

/** What a process is left with that is killed before a statement. */
class Killed extends Error {}

/**
 * The database as a process sees it that may be killed: before any statement, through Prisma or past it. It sends no
 * other one then, and its connections are gone.
 */
export function mortal({ singles, transactions }: Pools) {
  let left = Number.POSITIVE_INFINITY;
  let isDead = false;
  const open = new Set<pg.Client>();

  class MortalClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config);
      open.add(this);
      this.once("end", () => open.delete(this));
      const query = this.query.bind(this) as (...args: unknown[]) => unknown;
      const unlessDead = (...args: unknown[]) => {
        if (!isDead && --left < 0) die();
        if (!isDead) return query(...args);
        const tell = args.at(-1);
        if (typeof tell !== "function") return Promise.reject(new Killed());
        process.nextTick(tell, new Killed());
      };
      Object.assign(this, { query: unlessDead });
    }
  }
  for (const pool of [singles, transactions]) Object.assign(pool, { Client: MortalClient });

  function die(): void {
    isDead = true;
    for (const client of open) client.connection.stream.destroy();
  }

  return {
    /** It is killed when so many statements more were sent. */
    dieAfter(statements: number): void {
      left = statements;
    },
    /** A process in its place. Answers whether there was a need for one. */
    async restart(): Promise<boolean> {
      const died = isDead;
      while (died && open.size > 0) await setImmediate();
      isDead = false;
      left = Number.POSITIVE_INFINITY;
      return died;
    },
  };
}
