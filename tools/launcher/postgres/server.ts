import type { SpawnOptions } from "node:child_process";
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { tail } from "../log-tail";
import { freePort, portTrouble } from "../ports";
import { explainOutput, Problem } from "../problem.mjs";
import { commandLine, isAlive, startTime, waitForEnd } from "../processes.mjs";
import type { Cluster } from "./cluster";
import { serverEnvironment, superuser } from "./cluster";
import { parsePidFile } from "./pid-file";

/**
 * A running PostgreSQL. `ended` settles with the last lines of its log when the server itself stops, for
 * whatever reason: one crashed backend closes every connection for a moment, and ends nothing.
 */
export type Server = {
  pid: number;
  port: number;
  reused: boolean;
  url: (database: string) => string;
  ended: Promise<string>;
  stop: () => Promise<void>;
};

export type ServerOptions = {
  cluster: Cluster;
  /** The one it had before; another is taken when that one is busy. */
  port: number | undefined;
  password: string;
  logFile: string;
  /** Further settings, `name=value`. */
  flags: string[];
};

const startLimit = 60_000;

/**
 * Serves the cluster on 127.0.0.1. A server that an earlier, killed launcher left on it is taken over.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const found = await findRunning(options);
  if (found) return watch({ ...options, ...found, reused: true });
  const port = options.port && !(await portTrouble(options.port)) ? options.port : await freePort();
  const pid = await launch(options, port);
  return watch({ ...options, pid, port, reused: false });
}

/**
 * The server that runs on this data already. A `postmaster.pid` that belongs to no server is removed, for
 * its number may be another program's by now, and PostgreSQL would not start beside it.
 */
async function findRunning({ cluster, password }: ServerOptions) {
  const file = path.join(cluster.dataDir, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const deadline = Date.now() + startLimit;
  // It may be starting, recovering or stopping: then it answers soon, or is gone.
  while (existsSync(file)) {
    const found = parsePidFile(readFileSync(file, "utf8"));
    if (!found || !isAlive(found.pid) || !commandLine(found.pid).includes(cluster.dataDir)) break;
    const answer = await connect(urlFor(found.port, password, "postgres"));
    if (answer.client) {
      await answer.client.end();
      return { pid: found.pid, port: found.port };
    }
    if (Date.now() > deadline) {
      throw new Problem(
        `A PostgreSQL (process ${found.pid}) holds ${cluster.dataDir} and doesn't answer (${answer.reason}): end it first.`,
      );
    }
    await pause(100);
  }
  rmSync(file, { force: true });
  return undefined;
}

async function launch({ cluster, password, logFile, flags }: ServerOptions, port: number) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    ...flags,
  ];
  const log = openSync(logFile, "a");
  const args = ["-D", cluster.dataDir, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const options: SpawnOptions = {
    ...cluster.account,
    cwd: "/",
    env: serverEnvironment(),
    // A process group of its own: Ctrl-C reaches the launcher alone, which stops it last.
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
  };
  const child = spawn(cluster.binaries.postgres, args, options);
  closeSync(log);
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  child.unref();
  const deadline = Date.now() + startLimit;
  while (child.exitCode === null && child.signalCode === null && !failure) {
    const { client, reason } = await connect(urlFor(port, password, "postgres"));
    if (client) {
      await client.end();
      return child.pid ?? 0;
    }
    if (Date.now() > deadline) {
      child.kill("SIGQUIT");
      throw new Problem(`PostgreSQL did not answer within a minute (${reason}); its log is ${logFile}`);
    }
    await pause(30);
  }
  if (failure) throw failure;
  const last = tail(logFile, 5);
  throw new Problem(explainOutput(last) ?? `PostgreSQL did not start; its log ${logFile} ends with\n${last}`);
}

async function watch({
  pid,
  port,
  reused,
  password,
  logFile,
}: ServerOptions & { pid: number; port: number; reused: boolean }): Promise<Server> {
  const url = (database: string) => urlFor(port, password, database);
  const started = startTime(pid);
  // A connection that is only held tells at once when the server goes, a taken-over one too.
  const { client, reason } = await connect(url("postgres"));
  if (!client) throw new Problem(`PostgreSQL stopped again (${reason}); its log is ${logFile}`);
  const connectAgain = async () => {
    while (isAlive(pid) && startTime(pid) === started) {
      const again = await connect(url("postgres"));
      if (again.client) return again.client;
      await pause(50);
    }
  };
  const untilEnded = async () => {
    let held: Client | undefined = client;
    for (; held; held = await connectAgain()) await closed(held);
    return tail(logFile, 5);
  };
  const ended = untilEnded();
  const stop = async () => {
    if (isAlive(pid)) process.kill(pid, "SIGINT");
    if (await waitForEnd(pid, 15_000)) return;
    process.kill(pid, "SIGQUIT");
    await waitForEnd(pid, 5_000);
  };
  return { pid, port, reused, url, ended, stop };
}

function urlFor(port: number, password: string, database: string) {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

function closed(client: Client) {
  return new Promise((resolve) => client.once("end", resolve));
}

async function connect(url: string) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Without a listener the server's end would be an uncaught error.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return { client };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
