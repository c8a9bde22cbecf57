import pg from "pg";
import { startTemporaryServer } from "../../test/support/postgres/temporary";
import { type Stack, startStack } from "../../test/support/stack";
import { copyTemplateDatabase, fillDatabase } from "../../test/support/template-database";
import type { Lifetime } from "../launcher/lifetime.mjs";

/** Callbacks, or INSERTs, that are under way at a time. */
export const atATime = 16;

/** One process of the shop, and connections of our own to its database. */
export type Shop = { url: string; pool: pg.Pool };

export type BenchStack = { small: Shop; large: Shop; sandboxUrl: string };

// No haste: it waits for the disk at every commit, as the shop's database does. Counting takes a few percent.
const settings = ["shared_preload_libraries=pg_stat_statements", "max_wal_size=8GB", "max_connections=100"];

/**
 * Two production shops, each on a database of its own in one embedded PostgreSQL, with one sandbox as Plexo.
 * What is started is handed to `onStop`.
 */
export async function startBenchStack(onStop: Lifetime["onStop"]): Promise<BenchStack> {
  const server = await startTemporaryServer(settings);
  onStop(server.stop);
  const databaseUrl = server.url("small");
  await fillDatabase(databaseUrl);
  const copy = await copyTemplateDatabase(databaseUrl, "large");

  const small = await startStack({ databaseUrl });
  onStop(small.stop);
  const large = await startStack({ databaseUrl: copy.url, sandbox: small.sandbox });
  onStop(large.stop);
  const open = ({ url, databaseUrl: connectionString }: Stack): Shop => {
    const pool = new pg.Pool({ connectionString, max: atATime });
    // An idle connection that ends with the server is nobody's error.
    pool.on("error", () => undefined);
    onStop(() => pool.end());
    return { url, pool };
  };
  return { small: open(small), large: open(large), sandboxUrl: small.sandbox.url };
}
