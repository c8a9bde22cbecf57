// @ts-check
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { commandLine, isAlive, startTime, waitForEnd } from "../processes.mjs";
import { prepareCluster } from "./cluster.mjs";
import { parsePidFile } from "./pid-file.mjs";
import { startServer } from "./server.mjs";

const prefix = "plexo-storefront-tmp-";

/** Speed for data that nobody keeps. */
const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * A PostgreSQL for tests, in a folder of its own that `stop` removes. What killed runs left is removed first.
 * @param {string[]} [flags] further settings, `name=value`, instead of those that save time for tests
 * @returns {Promise<import("./server.mjs").Server & { folder: string }>}
 *   folder: for other things of the same run; it goes with the server.
 */
export async function startTemporaryServer(flags = hasty) {
  await removeAbandoned();
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(home, 0o711);
  writeFileSync(path.join(home, "owner"), `${process.pid}\n${startTime(process.pid)}`);
  const password = randomBytes(16).toString("hex");
  try {
    const cluster = prepareCluster({ home, password, fresh: true, lasting: false });
    const server = await startServer({
      cluster,
      port: undefined,
      password,
      logFile: path.join(home, "postgres.log"),
      flags,
    });
    const stop = async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    };
    return { ...server, folder: home, stop };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    // Another user's, or just being removed by another run: not ours to clean.
    await removeIfAbandoned(path.join(tmpdir(), name)).catch(() => undefined);
  }
}

/** @param {string} home */
async function removeIfAbandoned(home) {
  const [pid, started] = readIfThere(path.join(home, "owner")).split("\n");
  if (!pid || (isAlive(Number(pid)) && startTime(Number(pid)) === started)) return;
  const server = parsePidFile(readIfThere(path.join(home, "postgres", "postmaster.pid")));
  if (server && isAlive(server.pid) && commandLine(server.pid).includes(home)) {
    process.kill(server.pid, "SIGQUIT");
    await waitForEnd(server.pid, 5_000);
  }
  rmSync(home, { recursive: true, force: true });
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
