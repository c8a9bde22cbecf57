import { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { endWhenDown, watched } from "./health";

/** A page, or a callback, is to be answered within three seconds, whatever stands in the database's way. */
const single = { statement: 1_500, patience: 2_500 };

/** What is done in a transaction waits for others that change the same rows. */
const inTransaction = { statement: 10_000, patience: 12_000 };

/** Connections that nobody has heard of for so long are no more; milliseconds. */
const silence = 15_000;

/**
 * The way to the database, on at most so many connections. Half of them are for single statements: what waits
 * for locks in a transaction keeps no page and no callback waiting.
 */
export function shopAdapter(connectionString: string, connections: number): SqlDriverAdapterFactory {
  const pool = (max: number, statement: number) =>
    new PrismaPg({
      connectionString,
      max,
      statement_timeout: statement,
      connectionTimeoutMillis: silence,
      query_timeout: silence,
      // Of a process that stopped in the middle of a transaction: its locks are not for ever.
      idle_in_transaction_session_timeout: 30_000,
      stream: () => endWhenDown(new Socket()),
    });
  const half = Math.max(1, Math.floor(connections / 2));
  const singles = pool(Math.max(1, connections - half), single.statement);
  const transactions = pool(half, inTransaction.statement);
  return {
    provider: "postgres",
    adapterName: "shop",
    async connect() {
      const [one, many] = await Promise.all([singles.connect(), transactions.connect()]);
      return {
        provider: "postgres",
        adapterName: "shop",
        queryRaw: (query) => alone(() => one.queryRaw(query)),
        executeRaw: (query) => alone(() => one.executeRaw(query)),
        executeScript: (script) => alone(() => one.executeScript(script)),
        startTransaction: async (isolation) =>
          watchedTransaction(await together(() => many.startTransaction(isolation), undo)),
        getConnectionInfo: () => one.getConnectionInfo(),
        dispose: async () => {
          await Promise.all([one.dispose(), many.dispose()]);
        },
      };
    },
  };
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return watched({ work, patience: single.patience });
}

function together<T>(work: () => Promise<T>, undo?: (late: T) => Promise<void>): Promise<T> {
  return watched({ work, patience: inTransaction.patience, ...(undo && { undo }) });
}

/** One that begins after its caller gave up would keep its connection for ever. */
async function undo(transaction: Transaction): Promise<void> {
  try {
    await transaction.executeRaw({ sql: "ROLLBACK", args: [], argTypes: [] });
  } finally {
    await transaction.rollback();
  }
}

function watchedTransaction(transaction: Transaction): Transaction {
  const { provider, adapterName, options } = transaction;
  return {
    ...{ provider, adapterName, options },
    queryRaw: (query) => together(() => transaction.queryRaw(query)),
    executeRaw: (query) => together(() => transaction.executeRaw(query)),
    // These two send nothing: they give the connection back.
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
  };
}
