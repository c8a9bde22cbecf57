import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { pino } from "pino";
import { sandboxApp } from "./app";
import { CallbackQueue } from "./callbacks/queue";
import { defaultClientsFile, readClients } from "./clients";
import { Clock } from "./clock";
import type { Context } from "./context";
import { tellOfChanges } from "./control/news";
import { watchAll } from "./engine/watch-all";
import { Faults } from "./faults/faults";
import { Feed } from "./feed";
import { lockFolder } from "./store/lock";
import { Store } from "./store/store";

/** Hosts that listen everywhere and are no address to go to. */
const ANY_ADDRESS = new Set(["0.0.0.0", "::"]);
const KEEP_ALIVE_MS = 75_000;

export interface SandboxOptions {
  /** Everything is kept in the folder `sandbox` below this one. */
  dataDir: string;
  /** 0 takes any free port. */
  port?: number;
  host?: string;
  /** Origin of the payers' URLs; the address it listens on when not given. */
  publicUrl?: string;
  /** Further names that it is called by, in lower case. */
  hostNames?: readonly string[];
  clientsFile?: string;
  logLevel?: string;
  clock?: Clock;
  retryAfterMs?: readonly number[];
  callbackTimeoutMs?: number;
}

export interface RunningSandbox {
  /** Origin of the API and the payer's pages. */
  url: string;
  /** Origin that it listens on, where that is another. */
  address: string;
  clock: Clock;
  /** Resolves when no callback is under way. */
  idle(): Promise<void>;
  /** Stops listening and writes what is left to write. */
  close(): Promise<void>;
}

/** Starts a sandbox and resolves when it listens. Rejects with one plain sentence when it cannot. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { port = 0, host = "127.0.0.1", logLevel = "silent", clock = new Clock() } = options;
  const log = pino({ name: "sandbox", level: logLevel });
  const clients = readClients(options.clientsFile ?? defaultClientsFile);
  const folder = join(options.dataDir, "sandbox");
  const unlock = await lockFolder(folder);
  const store = openStore(folder, unlock);
  if (store.clockAheadMs !== 0) clock.set(store.clockAheadMs);
  if (store.unreadable > 0) log.warn({ lines: store.unreadable }, "journal lines could not be read");
  const callbacks = new CallbackQueue({
    ...{ store, clock, clients, log },
    retryAfterMs: options.retryAfterMs,
    timeoutMs: options.callbackTimeoutMs,
  });

  const feed = new Feed();
  const faults = new Faults(() => feed.tell({ about: "faults" }));
  const hostNames = [host.toLowerCase(), ...(options.hostNames ?? [])];
  const context: Context = { clock, store, clients, callbacks, faults, feed, log, publicUrl: "", hostNames };
  const server = createAdaptorServer({ fetch: sandboxApp(context).fetch }) as Server;
  // Longer than clients keep a connection, so that it is never closed under a request.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  let address: string;
  try {
    address = await listen(server, port, host);
    context.publicUrl = options.publicUrl?.replace(/\/+$/, "") ?? address;
  } catch (cause) {
    store.close();
    unlock();
    throw cause;
  }
  callbacks.start(store.deliveries.open);
  tellOfChanges(context);
  watchAll(context);

  return {
    url: context.publicUrl,
    address,
    clock,
    idle: () => callbacks.idle(),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await callbacks.close();
      await closed;
      clock.stop();
      store.close();
      unlock();
    },
  };
}

function openStore(folder: string, unlock: () => void): Store {
  try {
    return new Store(join(folder, "journal.jsonl"));
  } catch (cause) {
    unlock();
    throw new Error(`The sandbox cannot use its data folder ${folder}: ${(cause as Error).message}`);
  }
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "EADDRINUSE" ? "it is taken by another program" : cause.message;
      reject(new Error(`The sandbox cannot listen on ${host}:${port}: ${why}. Set SANDBOX_PORT to another.`));
    });
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const name = host.includes(":") ? `[${host}]` : host;
      resolve(`http://${ANY_ADDRESS.has(host) ? "127.0.0.1" : name}:${address.port}`);
    });
  });
}
