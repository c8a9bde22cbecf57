import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { watched } from "./health";
import { endPools, pools } from "./pools";

/** How long the caller of a single statement, and of one in a transaction, waits; milliseconds. */
export const patience = { single: 2_500, inTransaction: 12_000 };

/** Prisma's way to the database: single statements and transactions on connections of their own, and watched. */
export function shopAdapter(): SqlDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "shop",
    async connect() {
      const { singles, transactions } = pools();
      const options = { statementNameGenerator: nameOf };
      const [one, many] = await Promise.all([
        new PrismaPg(singles, options).connect(),
        new PrismaPg(transactions, options).connect(),
      ]);
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
          await endPools();
        },
      };
    },
  };
}

/**
 * A statement that begins with a name of its own, as `/* prepared: receive a callback *\/`, is planned once for a
 * connection, and not each time.
 */
function nameOf({ sql }: { sql: string }): string {
  return /^\s*\/\* prepared: ([\w ]+) \*\//.exec(sql)?.[1] ?? "";
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return watched({ work, patience: patience.single });
}

function together<T>(work: () => Promise<T>, undo?: (late: T) => Promise<void>): Promise<T> {
  return watched({ work, patience: patience.inTransaction, ...(undo && { undo }) });
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
