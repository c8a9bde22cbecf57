import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareCluster } from "@/tools/launcher/postgres/cluster";
import { parsePidFile } from "@/tools/launcher/postgres/pid-file";
import { type Server, startServer } from "@/tools/launcher/postgres/server";
import { Problem } from "@/tools/launcher/problem.mjs";
import { commandLine, isAlive, startTime, waitForEnd } from "@/tools/launcher/processes.mjs";
import { thaw } from "./freeze";
import { mountSmallDisk, unmountSmallDisk } from "./small-disk";

const prefix = "plexo-storefront-tmp-";
const dataFolder = "data";

/** Data that is thrown away: no write is made durable, and no background process of the server runs on a timer. */
const hasty = [
  ...["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"],
  ...["wal_level=minimal", "max_wal_senders=0", "max_wal_size=8GB", "checkpoint_timeout=1h"],
  ...["autovacuum=off", "jit=off", "shared_buffers=256MB"],
];

/** A PostgreSQL of one's own for a run. */
export type TemporaryServer = Server & {
  /** For other things of the same run; it goes with the server. */
  folder: string;
  /** The folder that its data fills alone, where `diskMegabytes` could be had. */
  disk: string | undefined;
  /** Serves the same data at the same address again, once the server has ended. */
  restart: () => Promise<Server>;
};

/**
 * A PostgreSQL for tests, in a folder of its own that `stop` removes. What killed runs left is removed first.
 * `flags` are further settings, `name=value`, instead of those that save time for tests; with `diskMegabytes` the
 * data gets a disk of that size, if it can be had.
 */
export async function startTemporaryServer(
  flags = hasty,
  { diskMegabytes }: { diskMegabytes?: number } = {},
): Promise<TemporaryServer> {
  await removeAbandoned();
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(home, 0o711);
  writeFileSync(path.join(home, "owner"), `${process.pid}\n${startTime(process.pid)}`);
  const password = randomBytes(16).toString("hex");
  try {
    const data = path.join(home, dataFolder);
    mkdirSync(data, { mode: 0o711 });
    const hasDisk = diskMegabytes !== undefined && mountSmallDisk(data, diskMegabytes);
    const cluster = prepareCluster({ home: data, password, fresh: true, lasting: false });
    const options = { cluster, password, logFile: path.join(home, "postgres.log"), flags };
    const first = await startServer({ ...options, port: undefined });
    let server = first;
    const restart = async () => {
      server = await startServer({ ...options, port: first.port });
      if (server.port !== first.port) throw new Problem(`Port ${first.port} was taken meanwhile.`);
      return server;
    };
    const stop = async () => {
      await server.stop();
      remove(home);
    };
    return { ...first, folder: home, disk: hasDisk && !cluster.moved ? data : undefined, restart, stop };
  } catch (error) {
    remove(home);
    throw error;
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    // Another user's, or just being removed by another run: not ours to clean.
    await removeIfAbandoned(path.join(tmpdir(), name)).catch(() => undefined);
  }
}

async function removeIfAbandoned(home: string): Promise<void> {
  const [pid, started] = readIfThere(path.join(home, "owner")).split("\n");
  if (!pid || (isAlive(Number(pid)) && startTime(Number(pid)) === started)) return;
  const server = parsePidFile(readIfThere(path.join(home, dataFolder, "postgres", "postmaster.pid")));
  if (server && isAlive(server.pid) && commandLine(server.pid).includes(home)) {
    process.kill(server.pid, "SIGQUIT");
    // A run that was killed may have left it frozen.
    thaw(server.pid);
    await waitForEnd(server.pid, 8_000);
  }
  remove(home);
}

function remove(home: string): void {
  unmountSmallDisk(path.join(home, dataFolder));
  rmSync(home, { recursive: true, force: true });
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
