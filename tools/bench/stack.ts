import { mkdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { ShopServer } from "../../test/support/shop-server";
import type { Lifetime } from "../launcher/lifetime.mjs";
import { freePort } from "../launcher/ports.mjs";
import { startTemporaryServer } from "../launcher/postgres/temporary.mjs";
import { startSandbox } from "../launcher/sandbox.mjs";
import { ensureDatabase, migrate, seed } from "../launcher/shop-database.mjs";

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
  await ensureDatabase(server.url("postgres"), "small");
  await migrate(server.url("small"));
  await seed(server.url("small"));
  await ensureDatabase(server.url("postgres"), "large", "small");

  const dataDir = path.join(server.folder, "sandbox");
  mkdirSync(dataDir);
  const logFile = path.join(dataDir, "sandbox.log");
  const sandbox = await startSandbox({ port: await freePort(), dataDir, logFile });
  onStop(sandbox.stop);

  const open = async (database: string): Promise<Shop> => {
    const wires = { databaseUrl: server.url(database), plexoUrl: sandbox.url, folder: server.folder };
    const shop = await ShopServer.start(wires);
    onStop(() => shop.stop());
    const pool = new pg.Pool({ connectionString: wires.databaseUrl, max: atATime });
    // An idle connection that ends with the server is nobody's error.
    pool.on("error", () => undefined);
    onStop(() => pool.end());
    return { url: shop.url, pool };
  };
  return { small: await open("small"), large: await open("large"), sandboxUrl: sandbox.url };
}
