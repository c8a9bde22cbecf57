import type pg from "pg";
import { patience } from "./adapter";
import { watched } from "./health";
import { meaningOf } from "./meaning";
import { type Pools, pools } from "./pools";

/** A statement that is prepared once for each connection, under its name. */
export type Statement = { name: string; text: string };

/** Sends a statement behind those that were sent before, without waiting for these. It need not be waited for either. */
export type Run = <Row extends object>(statement: Statement, values?: unknown[]) => Promise<Row[]>;

/**
 * One statement, and its commit, past Prisma: for what runs thousands of times a minute. A query costs Prisma about
 * a millisecond of this process, and a prepared one a quarter of it here.
 */
export function runDirectly<Row extends object>(statement: Statement, values: unknown[]): Promise<Row[]> {
  return withClient("transactions", patience.single, (client) => query(client, statement, values));
}

/**
 * The same for what a page reads: on a connection that no lock keeps waiting. Its columns are named one by one: a
 * prepared statement that asks for all of them fails once a migration has added one.
 */
export function readDirectly<Row extends object>(
  statement: Statement,
  values: unknown[] = [],
): Promise<Row[]> {
  return withClient("singles", patience.single, (client) => query(client, statement, values));
}

async function query<Row extends object>(
  client: pg.PoolClient,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  return (await client.query<Row>({ ...statement, values })).rows;
}

/**
 * A transaction past Prisma. Its statements need not be waited for one by one: whatever was sent has succeeded, and
 * is committed, when this resolves.
 */
export function directTransaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
  return withClient("transactions", patience.inTransaction, async (client) => {
    const sent: Promise<pg.QueryResult>[] = [];
    const send = (query: pg.QueryConfig) => {
      writeTogether(client);
      const answer = client.query(query);
      answer.catch(() => undefined);
      sent.push(answer);
      return answer;
    };
    const run = <Row extends object>(statement: Statement, values: unknown[] = []) => {
      const rows = send({ ...statement, values }).then((answer) => answer.rows as Row[]);
      rows.catch(() => undefined);
      return rows;
    };
    try {
      send({ text: "BEGIN" });
      const result = await work(run);
      const committed = send({ text: "COMMIT" });
      await Promise.all(sent);
      // After an error a COMMIT succeeds, too, with another tag.
      if ((await committed).command !== "COMMIT") throw new Error("The transaction was rolled back.");
      return result;
    } catch (error) {
      await Promise.allSettled(sent);
      // Where the connection is gone, so is the transaction.
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  });
}

/** What is sent in one go is one packet. */
function writeTogether({ connection: { stream } }: pg.PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

async function withClient<T>(
  pool: keyof Pools,
  wait: number,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return watched({
    patience: wait,
    work: async () => {
      const client = await pools()[pool].connect();
      let isUsable = false;
      // What its connection ends with is told to those who wait for its answers.
      const ignore = () => undefined;
      client.on("error", ignore);
      try {
        const result = await work(client);
        isUsable = true;
        return result;
      } catch (error) {
        isUsable = meaningOf(error).isAnswer;
        throw error;
      } finally {
        client.off("error", ignore);
        client.release(!isUsable);
      }
    },
  });
}
