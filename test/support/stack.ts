import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { needsBuild } from "@/tools/launcher/build";
import { Sandbox } from "./sandbox";
import type { SandboxControl } from "./sandbox-control";
import { ShopServer, shopEnvironment } from "./shop-server";
import { startTemplateDatabase } from "./template-database";

export type StackOptions = {
  /** A PostgreSQL of the stack's own where there is none. */
  databaseUrl?: string;
  /** A sandbox of the stack's own where there is none. */
  sandbox?: SandboxControl;
  /** How many processes of the shop; one when nothing is said. */
  count?: number;
  /** Further settings of the shop. */
  env?: Record<string, string>;
};

/** Production servers of the shop with their database and their Plexo. */
export type Stack = {
  servers: [ShopServer, ...ShopServer[]];
  /** Of the first of them. */
  url: string;
  databaseUrl: string;
  sandbox: SandboxControl;
  /** Where all of it keeps its files. */
  folder: string;
  stop: () => Promise<void>;
};

type Stops = (() => unknown)[];

/** Starts them. Whatever stands when the rest can't be started is stopped again. */
export async function startStack({ count = 1, env, ...given }: StackOptions = {}): Promise<Stack> {
  if (needsBuild()) throw new Error("The build is older than the sources: npm test -- build");
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-stack-"));
  const stops: Stops = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const databaseUrl = given.databaseUrl ?? (await startDatabase(stops));
    const sandbox = given.sandbox ?? (await startPlexo(folder, stops));
    const wires = { databaseUrl, plexoUrl: sandbox.url, folder, env };
    const startServer = async () => {
      const server = await ShopServer.start(wires);
      stops.push(() => server.stop());
      return server;
    };
    const first = await startServer();
    const servers: Stack["servers"] = [first];
    while (servers.length < count) servers.push(await startServer());
    return { servers, url: first.url, databaseUrl, sandbox, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(stops: Stops): Promise<string> {
  const { url, stop } = await startTemplateDatabase();
  stops.push(stop);
  return url;
}

async function startPlexo(folder: string, stops: Stops): Promise<Sandbox> {
  const sandbox = await Sandbox.start(folder);
  stops.push(() => sandbox.stop());
  return sandbox;
}

/**
 * This process joins a stack with the shop's own modules, to look at what its servers did: its environment becomes
 * theirs, so there is one stack for a process.
 */
export function joinStack({ databaseUrl, sandbox, url }: Stack): void {
  Object.assign(process.env, shopEnvironment({ databaseUrl, plexoUrl: sandbox.url }, url));
}
