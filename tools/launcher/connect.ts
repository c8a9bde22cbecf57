import { existsSync } from "node:fs";
import path from "node:path";
import { log } from "@/lib/platform/log";
import { loadEnv } from "@/prisma/load-env";
import { superuser } from "./postgres/cluster";
import { readSecrets } from "./secrets";
import { sandboxedShop } from "./shop";

/** A command's environment: the running demo's database and sandbox, where nothing else is set. */
export function connect(): void {
  loadEnv();
  log.level = process.env.LOG_LEVEL ?? "silent";
  const dataDir = process.env.DATA_DIR ?? ".data";
  if (process.env.DATABASE_URL || !existsSync(path.join(dataDir, "secrets.json"))) return;
  const { postgresPassword, postgresPort, ...secrets } = readSecrets(dataDir).secrets;
  const demo = sandboxedShop({
    databaseUrl: `postgresql://${superuser}:${postgresPassword}@127.0.0.1:${postgresPort}/shop`,
    shopUrl: `http://localhost:${process.env.PORT ?? 3000}`,
    plexoUrl: `http://127.0.0.1:${process.env.SANDBOX_PORT ?? 4010}`,
    ...secrets,
  });
  for (const [name, value] of Object.entries(demo)) process.env[name] ??= value;
}
