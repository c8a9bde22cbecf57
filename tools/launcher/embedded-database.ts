import { chmodSync } from "node:fs";
import path from "node:path";
import { prepareCluster } from "./postgres/cluster";
import type { Server } from "./postgres/server";
import { startServer } from "./postgres/server";
import { readSecrets, writeSecrets } from "./secrets";
import { ensureDatabase } from "./shop-database";

/**
 * The PostgreSQL of a data folder, running, with the shop's (perhaps still empty) database in it.
 * `note` is what is worth telling about it, or "".
 */
export async function startEmbeddedDatabase(
  dataDir: string,
): Promise<Server & { shopUrl: string; note: string }> {
  const { secrets, fresh } = readSecrets(dataDir);
  // The server's own user must get through to the data; nothing else in here is open to it.
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
  const password = secrets.postgresPassword;
  const cluster = prepareCluster({ home: dataDir, password, fresh, lasting: true });
  const server = await startServer({
    cluster,
    port: secrets.postgresPort,
    password,
    logFile: path.join(dataDir, "logs", "postgres.log"),
    flags: [],
  });
  if (server.port !== secrets.postgresPort) writeSecrets(dataDir, { ...secrets, postgresPort: server.port });
  await ensureDatabase(server.url("postgres"), "shop");
  const notes = [
    server.reused ? "took over the one that an earlier run left" : "",
    cluster.moved ? `its data is in ${cluster.dataDir}, which root's server user can reach` : "",
  ];
  return { ...server, shopUrl: server.url("shop"), note: notes.filter(Boolean).join("; ") };
}
