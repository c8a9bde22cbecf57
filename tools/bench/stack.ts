import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startTemporaryServer } from "../../test/support/postgres/temporary";
import { Sandbox } from "../../test/support/sandbox";
import { shopEnvironment } from "../../test/support/shop-server";
import { type Stack, startStack } from "../../test/support/stack";
import { copyTemplateDatabase, fillDatabase } from "../../test/support/template-database";
import { startChild } from "../launcher/child";
import type { Lifetime } from "../launcher/lifetime";
import { freePort } from "../launcher/ports";
import { typescript } from "../launcher/root.mjs";

/** Callbacks, or INSERTs, that are under way at a time. */
export const atATime = 16;

/** What answers callbacks. */
export type Receiver = { url: string; pid: number };

/** One process of the shop, a handler that was written by hand, and connections of our own to their database. */
export type Shop = Receiver & { pool: pg.Pool; handler: Receiver };

export type BenchStack = { small: Shop; large: Shop; sandbox: Sandbox };

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
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-bench-"));
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  const sandbox = await Sandbox.start(folder);
  onStop(() => sandbox.stop());

  const open = async (url: string): Promise<Shop> => {
    const stack = await startStack({ databaseUrl: url, sandbox });
    onStop(stack.stop);
    const handler = await startHandler(stack, folder);
    onStop(handler.stop);
    const pool = new pg.Pool({ connectionString: url, max: atATime });
    // An idle connection that ends with the server is no error.
    pool.on("error", () => undefined);
    onStop(() => pool.end());
    return { url: stack.url, pid: stack.servers[0].pid, pool, handler };
  };
  return { small: await open(databaseUrl), large: await open(copy.url), sandbox };
}

async function startHandler({ databaseUrl, sandbox, url }: Stack, folder: string) {
  const port = await freePort();
  const own = shopEnvironment({ databaseUrl, plexoUrl: sandbox.url }, url);
  let announce: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const child = startChild({
    name: "The handler",
    args: typescript("tools/bench/handler.ts"),
    env: { ...process.env, NODE_ENV: "production", ...own, PORT: String(port) },
    logFile: path.join(folder, `handler-${port}.log`),
    onLine: (line) => {
      if (line === "ready") announce();
    },
  });
  await Promise.race([ready, child.ended.then(({ last }) => Promise.reject(new Error(last)))]);
  return { url: `http://localhost:${port}`, pid: child.pid, stop: child.stop };
}
